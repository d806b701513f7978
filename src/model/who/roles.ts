import type { Rank } from './ranks.ts';
import type { Words } from './small-words.ts';

/** What a word for somebody says of area and rank at once. */
export interface Role {
  area: string;
  rank: Rank;
  /** True where the word means other things too, so that it does not stand alone against other areas. */
  doubtful?: true;
  words: Words;
}

/** Words that name a department and a rank in one. */
export const ROLES: readonly Role[] = [
  {
    area: 'general management',
    rank: 5,
    words: {
      en: 'ceo, chief executive, chief executive officer, managing partner, owner manager, business owner, company owner, proprietor, managing owner',
      de: 'Hauptgeschäftsführer, geschäftsführender Gesellschafter, geschäftsführende Gesellschafterin, geschäftsführender Direktor, Vorstandsvorsitzender, Vorstandsvorsitzende, Vorsitzender der Geschäftsführung, Vorsitzende der Geschäftsführung, Inhaber, Firmeninhaber, Unternehmer, Geschäftsleiter, Alleingeschäftsführer, CEO, geschäftsführender Inhaber',
      fr: 'PDG, président directeur général, chef d entreprise, dirigeant d entreprise, DG, associé gérant, propriétaire',
      nl: 'algemeen directeur, directeur eigenaar, directeur grootaandeelhouder, DGA, eigenaar, bestuursvoorzitter, ondernemer, eigenaresse, zaakvoerder, gedelegeerd bestuurder',
      sv: 'VD, verkställande direktör, koncernchef, VD och koncernchef, ägare, delägare, företagsledare, bolagschef, företagare',
      da: 'administrerende direktør, adm direktør, adm dir, koncernchef, koncerndirektør, ejer, indehaver, direktør og ejer, virksomhedsejer',
      nb: 'daglig leder, administrerende direktør, adm dir, adm direktør, konsernsjef, eier, toppsjef, bedriftseier',
      es: 'consejero delegado, consejera delegada, gerente general, propietario, propietaria, empresario, empresaria',
      it: 'amministratore delegato, amministratrice delegata, AD, amministratore unico, titolare, direttore generale, imprenditore, imprenditrice',
      fi: 'toimitusjohtaja, konsernijohtaja, omistaja, yrittäjä',
    },
  },
  {
    area: 'general management',
    rank: 5,
    doubtful: true,
    words: {
      en: 'md, managing director, company director, owner, co owner, founder, co founder, cofounder',
      de: 'Geschäftsführer, Gründer, Mitgründer, Gesellschafter, Mitinhaber',
      fr: 'directeur général, directrice générale, gérant, gérante, fondateur, fondatrice, cofondateur, cofondatrice',
      nl: 'oprichter, mede oprichter, medeeigenaar',
      sv: 'grundare, medgrundare',
      da: 'stifter, medstifter, medejer',
      nb: 'gründer, grunder, medgründer, medeier',
      es: 'director general, directora general, gerente, fundador, fundadora, cofundador',
      it: 'fondatore, fondatrice',
      fi: 'perustaja',
    },
  },
  {
    area: 'finance',
    rank: 5,
    words: {
      en: 'cfo, chief financial officer, chief finance officer',
      de: 'Finanzvorstand, kaufmännischer Geschäftsführer, Geschäftsführer Finanzen, CFO',
      fr: 'DAF, RAF, directeur administratif et financier, directrice administrative et financière',
      nl: 'CFO',
      sv: 'CFO',
      it: 'direttore amministrativo',
    },
  },
  { area: 'finance', rank: 4, doubtful: true, words: { en: 'fd' } },
  {
    area: 'controlling',
    rank: 2,
    words: {
      en: 'financial controller, finance controller, business controller, cost controller, plant controller, project controller, cost manager',
      de: 'Controller',
      fr: 'contrôleur de gestion, contrôleuse de gestion, contrôleur financier',
      sv: 'verksamhetscontroller, affärscontroller, ekonomicontroller',
      da: 'økonomicontroller, forretningscontroller, controller',
      nb: 'økonomicontroller, virksomhetscontroller, forretningscontroller',
      es: 'controller financiero',
      it: 'controller di gestione',
      nl: 'financieel controller',
    },
  },
  { area: 'controlling', rank: 2, words: { en: 'controller' } },
  {
    area: 'accounting',
    rank: 1,
    words: {
      en: 'accountant, bookkeeper',
      de: 'Buchhalter, Bilanzbuchhalter',
      fr: 'expert comptable, comptable',
      nl: 'boekhouder, accountant',
      sv: 'redovisningsekonom, bokförare, revisor',
      da: 'bogholder, revisor',
      nb: 'regnskapsfører, revisor',
      es: 'contador, contable',
      it: 'ragioniere, commercialista',
      fi: 'kirjanpitäjä',
    },
  },
  {
    area: 'audit',
    rank: 2,
    words: {
      en: 'auditor',
      de: 'Revisor, Wirtschaftsprüfer',
      fr: 'auditeur, commissaire aux comptes',
      nl: 'registeraccountant',
      es: 'auditor',
      it: 'revisore',
    },
  },
  { area: 'tax', rank: 2, words: { de: 'Steuerberater', nl: 'belastingadviseur' } },
  {
    area: 'investment',
    rank: 1,
    words: {
      en: 'investor, banker, trader, broker, underwriter',
      de: 'Bankkaufmann, Bankkauffrau, Investor, Makler',
      sv: 'investerare, mäklare',
    },
  },
  { area: 'procurement', rank: 5, words: { en: 'chief procurement officer, chief purchasing officer' } },
  {
    area: 'procurement',
    rank: 2,
    words: {
      en: 'buyer, purchaser, procurement officer, contract manager, contracts manager',
      de: 'Einkäufer, Facheinkäufer, strategischer Einkäufer',
      fr: 'acheteur, acheteuse',
      nl: 'inkoper',
      sv: 'inköpare, upphandlare',
      da: 'indkøber',
      nb: 'innkjøper',
      es: 'comprador, compradora',
      it: 'compratore, compratrice',
      fi: 'ostaja',
    },
  },
  {
    area: 'procurement',
    rank: 3,
    words: { en: 'category manager, vendor manager, supplier manager, sourcing manager' },
  },
  {
    area: 'it',
    rank: 5,
    words: {
      en: 'cio, chief information officer',
      fr: 'DSI, directeur des systèmes d information',
      de: 'IT-Vorstand, CIO',
      es: 'director de sistemas',
      fi: 'tietohallintojohtaja',
    },
  },
  { area: 'digital', rank: 5, words: { en: 'cdo, chief digital officer' } },
  {
    area: 'technology officer',
    rank: 5,
    words: { en: 'cto, chief technology officer, chief technical officer', de: 'CTO' },
  },
  {
    area: 'IT infrastructure',
    rank: 1,
    words: {
      en: 'system administrator, systems administrator, sysadmin, network engineer, systems engineer, infrastructure engineer, cloud engineer, devops engineer',
      de: 'Systemadministrator, Netzwerkadministrator, Systemingenieur',
      fr: 'administrateur système, administrateur systèmes',
      nl: 'systeembeheerder, netwerkbeheerder',
      sv: 'systemadministratör, nätverkstekniker',
      da: 'systemadministrator',
      nb: 'systemadministrator',
    },
  },
  {
    area: 'information security',
    rank: 5,
    words: { en: 'ciso, chief information security officer, vciso, bciso', de: 'CISO' },
  },
  { area: 'security', rank: 5, words: { en: 'cso, chief security officer' } },
  {
    area: 'information security',
    rank: 4,
    words: {
      fr: 'RSSI, responsable de la sécurité des systèmes d information, responsable sécurité des systèmes d information',
    },
  },
  {
    area: 'information security',
    rank: 2,
    words: { en: 'isb, information security officer', de: 'ISB, IT-SiBe' },
  },
  {
    area: 'IT architecture',
    rank: 2,
    words: {
      en: 'enterprise architect, solution architect, solutions architect, it architect, business architect, domain architect, enterprise it architect, target architect',
      de: 'Unternehmensarchitekt, Lösungsarchitekt, IT-Architekt, Systemarchitekt',
      fr: 'architecte d entreprise, architecte SI, architecte solution, architecte solutions, urbaniste SI, architecte de solutions',
      nl: 'enterprise architect, informatiearchitect, oplossingsarchitect, bedrijfsarchitect, IT architect',
      sv: 'verksamhetsarkitekt, lösningsarkitekt, IT-arkitekt, systemarkitekt',
      da: 'virksomhedsarkitekt, forretningsarkitekt, løsningsarkitekt, IT-arkitekt',
      nb: 'virksomhetsarkitekt, løsningsarkitekt, IT-arkitekt',
      es: 'arquitecto empresarial, arquitecto de soluciones',
      it: 'architetto di soluzioni',
      fi: 'kokonaisarkkitehti, ratkaisuarkkitehti, yritysarkkitehti, pääarkkitehti',
    },
  },
  {
    area: 'architecture',
    rank: 2,
    words: {
      en: 'architect',
      de: 'Architekt',
      fr: 'architecte',
      nl: 'architect',
      sv: 'arkitekt',
      da: 'arkitekt',
      nb: 'arkitekt',
      es: 'arquitecto, arquitecta',
      it: 'architetto',
      fi: 'arkkitehti',
    },
  },
  {
    area: 'software',
    rank: 2,
    words: {
      en: 'software architect, software engineer, data architect, java architect, application architect, web architect',
    },
  },
  {
    area: 'operations',
    rank: 5,
    words: {
      en: 'coo, chief operating officer, chief operations officer, operations chief',
      de: 'COO, Geschäftsführer Operations',
    },
  },
  {
    area: 'operations',
    rank: 4,
    words: {
      de: 'Betriebsleiter',
      fr: 'directeur d exploitation, directrice d exploitation',
      nl: 'bedrijfsleider, operationeel directeur, operationeel manager',
      sv: 'driftchef, operativ chef',
      da: 'driftschef, driftsleder',
      nb: 'driftssjef, driftsleder',
    },
  },
  {
    area: 'production',
    rank: 4,
    words: {
      en: 'plant director, works director, factory director',
      de: 'Werkleiter, Werksleiter, Produktionsleiter, Fertigungsleiter',
      fr: 'directeur d usine, directrice d usine, directeur de site, directrice de site, chef d atelier',
      sv: 'fabrikschef, produktionschef, platschef',
      da: 'fabrikschef, fabrikksjef, produktionschef, fabriksdirektør',
      nb: 'fabrikksjef, produksjonssjef',
      es: 'jefe de planta',
      it: 'direttore di stabilimento, capo stabilimento',
      fi: 'tehtaanjohtaja, tehdaspäällikkö, tuotantojohtaja, tuotantopäällikkö',
    },
  },
  {
    area: 'sales',
    rank: 1,
    words: {
      en: 'account executive, account manager, key account manager, salesperson, sales rep, sdr, bdr',
      de: 'Verkäufer, Vertriebler',
      nl: 'accountmanager',
      sv: 'säljare',
      da: 'sælger',
      nb: 'selger',
      fi: 'myyjä',
    },
  },
];
