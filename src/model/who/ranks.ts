import type { Words } from './small-words.ts';

/** How high a title stands: 5 leads the house or speaks for a function in its management, 4 leads a department, 3 a team or a topic, 2 answers for something without leading anybody, 1 does the work. */
export type Rank = 1 | 2 | 3 | 4 | 5;

/** Words that give a rank and say nothing of the department. */
export const RANKS: Readonly<Record<Rank, Words>> = {
  5: {
    en: 'chief, president, c level, cxo',
    de: 'Vorstand, Vorständin, Vorstandsmitglied, Mitglied des Vorstands, Chief',
    nl: 'bestuurder',
  },
  4: {
    en: 'head, director, vice president, vp, svp, evp, avp, senior vice president, executive vice president, general manager, gm, executive director, managing head, dept head, department head, function head',
    de: 'Leiter, Leitung, Bereichsleiter, Bereichsleitung, Hauptabteilungsleiter, Abteilungsleiter, Abteilungsleitung, Direktor, Chef, Gesamtleiter, Fachbereichsleiter, Ressortleiter, Prokurist',
    fr: 'directeur, directrice, direction, responsable, chef, chef de service, vice président, directeur général adjoint, sous directeur, dirigeant',
    nl: 'hoofd, directeur, directrice, chef, afdelingshoofd, afdelingsmanager',
    sv: 'chef, direktör, avdelningschef, enhetschef, ansvarig, chefen, direktören, ledare',
    da: 'chef, direktør, afdelingschef, afdelingsleder, områdechef, ansvarlig, vicedirektør',
    nb: 'sjef, direktør, leder, avdelingsleder, avdelingssjef, seksjonsleder, ansvarlig, avdelingsdirektør',
    es: 'director, directora, jefe, jefa, responsable, subdirector, subdirectora',
    it: 'direttore, direttrice, responsabile, capo, dirigente',
    fi: 'johtaja, päällikkö, vastaava',
  },
  3: {
    en: 'manager, mgr, lead, leader, team lead, team leader, supervisor, group lead, team manager, section head, head of team, superintendent',
    de: 'Teamleiter, Teamleitung, Gruppenleiter, Gruppenleitung, Referatsleiter, Verantwortlicher, Verantwortliche, Manager, Teamlead, Fachleiter, leitend',
    fr: 'chef d équipe, manager, gestionnaire',
    nl: 'manager, teamleider, teammanager, leidinggevende, verantwoordelijke, beheerder, leider',
    sv: 'gruppchef, teamledare, arbetsledare, manager, förvaltare',
    da: 'leder, teamleder, gruppeleder, sektionsleder, manager',
    nb: 'teamleder, gruppeleder, fagansvarlig, fagleder',
    es: 'encargado, encargada, gestor, gestora',
    it: 'team leader, referente',
    fi: 'esimies, tiiminvetäjä, vetäjä',
  },
  2: {
    en: 'officer, specialist, business partner, expert, coordinator, co ordinator, executive, professional, practitioner, planner',
    de: 'Beauftragter, Beauftragte, Referent, Spezialist, Experte, Koordinator, Fachreferent',
    fr: 'coordinateur, coordinatrice, chargé, chargée, spécialiste, contrôleur, contrôleuse, expert, experte',
    nl: 'coördinator, functionaris, deskundige',
    sv: 'handläggare, samordnare',
    da: 'fuldmægtig',
    nb: 'spesialist',
    es: 'coordinador, coordinadora, especialista, oficial',
    it: 'coordinatore, coordinatrice, specialista',
    fi: 'asiantuntija, suunnittelija',
  },
  1: {
    en: 'partner, analyst, engineer, administrator, representative, agent, inspector, technologist, consultant, counsel, adviser, advisor, technician, clerk, worker, employee, operative',
    de: 'Mitarbeiter, Sachbearbeiter, Fachkraft, Ingenieur, Berater, Techniker, Angestellter, Kaufmann, Kauffrau',
    fr: 'ingénieur, technicien, technicienne, employé, employée, conseiller, conseillère, agent',
    nl: 'medewerker, adviseur, ingenieur, technicus',
    sv: 'ingenjör, medarbetare, rådgivare, tekniker',
    da: 'medarbejder, ingeniør, rådgiver, tekniker',
    nb: 'medarbeider, ingeniør, rådgiver, tekniker',
    es: 'técnico, analista, ingeniero, consultor, consultora, asesor',
    it: 'addetto, addetta, impiegato, impiegata, tecnico, consulente',
    fi: 'insinööri, työntekijä, neuvonantaja',
  },
};
