/** Words by language, with commas between. */
export type Words = Readonly<Record<string, string>>;

/** Small words of headlines, by what they do. */
export const SMALL_WORDS = {
  // Joins two of a kind.
  and: {
    en: 'and, plus',
    de: 'und, sowie',
    fr: 'et',
    nl: 'en',
    sv: 'och, samt',
    da: 'og',
    es: 'y',
    it: 'e, ed',
    fi: 'ja, sekä',
  },
  // Leads from a rank to its department.
  of: {
    en: 'of, the, our, for the',
    de: 'des, der, dem, den, die, das, vom, von',
    fr: 'de, du, d, la, le, les, l',
    nl: 'van, het',
    sv: 'av',
    da: 'af',
    es: 'del, el, los, las',
    it: 'di, della, dello, degli, delle, dell, dei',
  },
  // Leads from a rank to its department; behind a department, to a place or a cause.
  for: {
    en: 'for, in, within, across, over',
    de: 'für, im, zur, zum',
    fr: 'pour, dans',
    nl: 'voor, binnen',
    sv: 'för, inom, i',
    da: 'til, inden for',
    nb: 'innen',
    es: 'para, por',
    it: 'per, nel, nella',
  },
  // Leads to the employer.
  at: {
    en: 'at, with, from, via',
    de: 'bei, beim, mit',
    fr: 'chez, avec',
    nl: 'bij, met',
    sv: 'på, hos, med, vid',
    da: 'ved',
    es: 'con',
    it: 'presso',
  },
  // Leads to the person whom one works for.
  to: { en: 'to, reporting to, on behalf of', de: 'an', fr: 'auprès, au, aux, à', nl: 'aan', sv: 'åt' },
  // Begins what a headline says of its writer beside the title.
  about: {
    en: 'helping, help, advising, supporting, assisting, enabling, empowering, driving, passionate, about, who, specialised, specialized, specialising, specializing, focused, focusing, focus, experienced in, expert in, years, making, delivering, creating, leading, serving, connecting, partnering, working, responsible for, looking after, selling, hiring, scaling, trusted, award winning, interested, enthusiast, fan of',
    de: 'Schwerpunkt, Fokus, begeistert, Leidenschaft, Erfahrung, unterstützt, hilft, berät',
    fr: 'passionné, passionnée, spécialisé, spécialisée, accompagne',
    nl: 'ervaring, gespecialiseerd, helpt',
    sv: 'brinner, hjälper, erfarenhet',
    da: 'brænder, hjælper, erfaring',
    nb: 'brenner, hjelper',
    es: 'apasionado, apasionada, experiencia, especializado, especializada',
    it: 'appassionato, appassionata, esperienza',
  },
  // Somebody who works for the person named, looks for such a person, or learns the trade.
  helper: {
    en: 'assistant, executive assistant, personal assistant, pa to, secretary, trainee, intern, internship, apprentice, apprenticeship, working student, understudy, in training, recruiter, recruiting, headhunter, headhunting, roles, jobs, vacancies, positions, candidates, placements',
    de: 'Assistent, Assistenz, Sekretär, Sekretärin, Sekretariat, Werkstudent, Praktikant, Praktikum, Azubi, Auszubildender, Auszubildende, Trainee, Lehrling, Student, Hilfskraft, Aushilfe, Volontär, Teamassistenz',
    fr: 'assistant, assistante, secrétaire, stagiaire, apprenti, apprentie, alternant, alternante, étudiant, étudiante',
    nl: 'assistent, assistente, secretaresse, stagiair, stagiaire, leerling, secretariaat, managementassistent, directiesecretaresse',
    sv: 'assistent, sekreterare, praktikant, lärling, trainee, student',
    da: 'sekretær, elev, studentermedhjælper, studentermedarbejder, studerende, direktionssekretær, direktionsassistent',
    nb: 'sekretær, lærling',
    es: 'asistente, secretario, secretaria, becario, becaria, ayudante, aprendiz, estudiante',
    it: 'assistente, segretario, segretaria, stagista, tirocinante, apprendista, studente',
    fi: 'assistentti, sihteeri, harjoittelija, avustaja, opiskelija',
  },
  // Lowers a rank.
  junior: {
    en: 'junior, jr, jnr, entry level, graduate, assistant manager, assistant director, assistant head, assistant vice president',
  },
  // No longer, or not yet.
  former: {
    en: 'former, formerly, ex, previous, previously, past, onetime, one time, aspiring, future, seeking, looking, would be, emeritus, open to work, opentowork, job seeker, alumni, alumnus, shadow',
    de: 'ehemalig, ehemals, ehem, früher, vormals, angehend, werdend, arbeitsuchend, arbeitssuchend',
    fr: 'ancien, ancienne, anciennement, futur, future, à la recherche',
    nl: 'voormalig, voormalige, aankomend, vroeger',
    sv: 'före detta, f d, fd, tidigare, blivande, söker',
    da: 'tidligere, tidl, fhv, forhenværende, kommende, søger',
    nb: 'påtroppende',
    es: 'antiguo, antigua, anterior',
    it: 'già, aspirante',
    fi: 'entinen, tuleva',
  },
  // Ends everything: nothing in the headline is held now.
  over: {
    en: 'retired, in retirement, unemployed',
    de: 'Rentner, Rentnerin, im Ruhestand, Ruhestand, pensioniert, Pensionär',
    fr: 'retraité, retraitée, à la retraite',
    nl: 'gepensioneerd, gepensioneerde, met pensioen',
    sv: 'pensionär, pensionerad',
    da: 'pensioneret, pensionist',
    nb: 'pensjonert, pensjonist',
    es: 'jubilado, jubilada',
    it: 'pensionato, pensionata, in pensione',
    fi: 'eläkkeellä, eläkeläinen',
  },
  // Stands in for the person named, and is met like that person.
  deputy: {
    en: 'deputy, vice, associate, interim, acting, temporary, fractional, virtual',
    de: 'stellvertretend, stv, stellv, Vize, Stellvertreter, kommissarisch, interimistisch, Interims',
    fr: 'adjoint, adjointe, suppléant, par intérim, intérim',
    nl: 'adjunct, plaatsvervangend, waarnemend, ad interim, a i',
    sv: 'biträdande, bitr, ställföreträdande, tillförordnad, tf',
    da: 'souschef, stedfortrædende, konstitueret, fungerende',
    nb: 'vise, assisterende, ass, nestleder, konstituert',
    es: 'adjunto, adjunta, interino, interina, en funciones',
    it: 'aggiunto',
    fi: 'vt, vs, vara',
  },
  // Says how wide, and changes nothing about the department.
  level: {
    en: 'group, global, worldwide, regional, area, international, corporate, national, local, central, senior, sr, snr, principal, strategic, indirect, direct, main, overall, general, internal, department, dept, team, unit, function, functions, management, mgmt, member, member of, leadership, leadership team, co, joint, now, currently, also, shared services, full time, part time, of all, small, mid sized, experienced, hands on, industrial, private, public',
    de: 'Gruppe, Konzern, Senior, strategisch, operativ, indirekt, direkt, intern, extern, Abteilung, Bereich, Fachbereich, Ressort, zentral, Haupt, gesamt, Mitglied, weltweit, verantwortlich, allein, alleinig, konzernweit',
    fr: 'groupe, mondial, régional, régionale, stratégique, indirects, service, département, membre, membre du, codir, comex, principal, pôle, général, générale',
    nl: 'groep, concern, globaal, internationaal, regionaal, strategisch, strategische, afdeling, lid, managementteam, eindverantwoordelijk',
    sv: 'koncern, koncernens, internationell, strategisk, strategiskt, operativ, operativa, avdelning, enhet, ledamot, medlem, grupp, ledningsgrupp, ledningsgruppen, centrala, verksamhet',
    da: 'strategisk, afdeling, gruppe, ledergruppe, ledergruppen, virksomhed',
    nb: 'konsern, konsernets, internasjonal, avdeling, virksomhet',
    es: 'grupo, internacional, estratégico, estratégica, estratégicas, departamento, área, miembro, general, corporativo',
    it: 'gruppo, globale, internazionale, regionale, strategico, strategici, reparto, membro',
    fi: 'konserni, konsernin, globaali, strateginen, osasto, yksikkö, jäsen',
  },
  // Where it holds.
  region: {
    en: 'uk, united kingdom, ireland, gb, britain, british, england, scotland, wales, nordics, nordic, scandinavia, baltics, baltic, emea, mea, dach, apac, americas, europe, european, eu, germany, german, austria, austrian, switzerland, swiss, denmark, danish, sweden, swedish, norway, norwegian, finland, finnish, netherlands, dutch, belgium, belgian, benelux, france, french, spain, spanish, italy, italian, poland, polish, usa, us, north, northern, south, southern, east, eastern, west, western, central, africa, asia, middle east',
    de: 'Deutschland, Österreich, Schweiz, Europa, Nord, Süd, Ost, West, Nordeuropa',
    fr: 'France, Suisse, Belgique, Sud, Est, Ouest',
    nl: 'Nederland, België, Noord, Zuid, Oost',
    sv: 'Sverige, Norden, norr, söder, öst, väst',
    da: 'Danmark, nord, syd, øst, vest',
    nb: 'Norge, sør',
    es: 'España, Iberia',
    it: 'Italia',
    fi: 'Suomi, Pohjoismaat',
  },
  // Degrees, certificates, ways to address.
  badge: {
    en: 'mba, emba, msc, bsc, ba, ma, phd, beng, meng, llm, aca, acca, fca, fcca, cima, cpa, cgma, cfa, acma, fcma, mcips, fcips, cips, cissp, cism, cisa, crisc, ccsp, togaf, archimate, itil, prince2, pmp, cobit, certified, fellow, he him, she her, they them, m w d, w m d, m f d, f m d, d m w, m f x, h f, aws, azure, gcp, cdir, iod, frsa, mcse, ccna, ccie, cscp, dr, prof, mr, mrs, ms',
    de: 'Dipl, Ing, FH, Diplom, Betriebswirt, Wirtschaftsingenieur, Wirtschaftsinformatiker',
  },
  // Ends the name of a company.
  company: {
    en: 'ltd, limited, plc, llp, llc, inc, incorporated, corp, corporation, co op, cooperative, holdings, holding, and co',
    de: 'GmbH, AG, SE, KG, KGaA, mbH, eG, gGmbH, OHG',
    fr: 'SAS, SARL, SCOP',
    nl: 'BV, NV, VOF, coöperatie',
    sv: 'AB, HB, kommun',
    da: 'ApS, aktieselskab, a s, kommune',
    nb: 'ASA, AS',
    es: 'SL, SAU',
    it: 'SpA, Srl',
    fi: 'Oy, Oyj',
  },
} as const satisfies Record<string, Words>;

/** What a small word of a headline does. */
export type SmallWord = keyof typeof SMALL_WORDS;
