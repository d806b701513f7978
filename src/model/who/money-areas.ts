import type { Area } from './area.ts';

/** Departments that lead, and those that count and buy. */
export const MONEY_AREAS: Readonly<Record<string, Area>> = {
  'general management': {
    words: {
      en: 'management board',
      de: 'Geschäftsleitung, Geschäftsführung, Unternehmensleitung, Unternehmensführung',
      fr: 'direction générale',
      nl: 'directie, bedrijfsleiding',
      sv: 'företagsledning, koncernledning',
      da: 'direktion, virksomhedsledelse',
      nb: 'konsernledelse',
      fi: 'johtoryhmä',
    },
  },
  finance: {
    words: {
      en: 'finance, financial, finances',
      de: 'Finanz, Finanzen, finanziell, Finanzwesen, Finanz- und Rechnungswesen, kaufmännisch, kfm',
      fr: 'finance, finances, financier, financière, administratif et financier, administrative et financière',
      nl: 'financiën, financieel, financiële',
      sv: 'finans, ekonomi, ekonomi och finans',
      da: 'finans, økonomi, økonomi og finans, økonomi og administration',
      nb: 'finans, økonomi, økonomi og finans',
      es: 'finanzas, financiero, financiera, administración y finanzas, administrativo y financiero',
      it: 'finanza, finanziario, finanziaria, amministrazione e finanza, amministrazione finanza e controllo',
      fi: 'talous, rahoitus',
    },
  },
  controlling: {
    within: 'finance',
    words: {
      en: 'controlling, financial control, finance control, cost control, cost management, management accounting, management accounts, financial planning, financial planning and analysis, fp and a, cost',
      de: 'Controlling, Kosten, Kostenmanagement, Kostenrechnung, Kostenstelle',
      fr: 'contrôle de gestion, contrôle financier, coûts',
      nl: 'business control, kosten, kostenbeheersing',
      sv: 'ekonomistyrning, verksamhetsstyrning, kostnad',
      da: 'økonomistyring, omkostning',
      nb: 'økonomistyring, virksomhetsstyring, kostnad',
      es: 'control de gestión, control financiero, costes',
      it: 'controllo di gestione, controllo, costi',
    },
  },
  accounting: {
    within: 'finance',
    words: {
      en: 'accounting, accounts, accounts payable, accounts receivable, bookkeeping, ledger, financial reporting, billing, payroll',
      de: 'Buchhaltung, Rechnungswesen, Bilanzierung, Rechnungslegung, Lohnbuchhaltung',
      fr: 'comptabilité, comptable',
      nl: 'boekhouding, administratie, verslaggeving',
      sv: 'redovisning, bokföring',
      da: 'regnskab, bogholderi, bogføring',
      nb: 'regnskap, bokføring',
      es: 'contabilidad, contable',
      it: 'contabilità, contabile, ragioneria',
      fi: 'laskenta, kirjanpito',
    },
  },
  treasury: {
    within: 'finance',
    words: { en: 'treasury, cash management', fr: 'trésorerie', es: 'tesorería', it: 'tesoreria' },
  },
  tax: {
    within: 'finance',
    words: {
      en: 'tax, taxes, taxation, vat',
      de: 'Steuer, Steuern',
      fr: 'fiscal, fiscalité, fiscale',
      nl: 'belasting, fiscaal',
      sv: 'skatt',
      da: 'skat',
      es: 'impuestos',
    },
  },
  audit: {
    words: {
      en: 'audit, internal audit',
      de: 'Revision, Innenrevision, Wirtschaftsprüfung',
      nl: 'accountancy',
      sv: 'revision, internrevision',
      da: 'revision',
      nb: 'revisjon, internrevisjon',
      es: 'auditoría',
    },
  },
  investment: {
    words: {
      en: 'investment, investments, investor, investor relations, wealth, asset management, equity, private equity, fund, portfolio, venture, m and a, mergers and acquisitions, corporate development, trading, mortgage, banking, bank, insurance, credit',
      de: 'Anlage, Vermögen, Versicherung, Kredit, Beteiligung',
      fr: 'investissement, assurance, banque',
      sv: 'försäkring, kapitalförvaltning',
      da: 'forsikring',
      nb: 'forsikring',
      nl: 'verzekering, beleggingen',
    },
  },
  procurement: {
    words: {
      en: 'procurement, purchasing, sourcing, purchase, buying, vendor, vendors, vendor management, supplier, suppliers, supplier management, supplier relationship, supplier relations, contract management, indirect spend, spend, source to pay, procure to pay, purchasing and supply, procurement and supply, category management, tender, tendering, tenders',
      de: 'Einkauf, Beschaffung, Lieferanten, Lieferantenmanagement, Vergabe, Ausschreibung, Vertragsmanagement, Warengruppe, Warengruppenmanagement, Materialwirtschaft',
      fr: 'achat, achats, approvisionnement, approvisionnements, fournisseur, fournisseurs, appels d offres',
      nl: 'inkoop, leveranciers, leveranciersmanagement, contractmanagement, aanbesteding, aanbestedingen',
      sv: 'inköp, upphandling, leverantör, leverantörer',
      da: 'indkøb, leverandør, leverandører, leverandørstyring, udbud',
      nb: 'innkjøp, anskaffelse, anskaffelser, leverandør, leverandører',
      es: 'compras, aprovisionamiento, proveedores, contratación',
      it: 'acquisti, acquisto, approvvigionamento, approvvigionamenti, fornitori',
      fi: 'hankinta, osto',
    },
  },
};
