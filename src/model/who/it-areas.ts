import type { Area } from './area.ts';

/** Departments of information technology and what borders on it. */
export const IT_AREAS: Readonly<Record<string, Area>> = {
  it: {
    words: {
      en: 'it, ict, information technology, information systems, technology, technologies, tech, it services, technology services, enterprise it',
      de: 'IT, EDV, IKT, Informatik, Informationstechnik, Informationstechnologie, Informationssysteme',
      fr: 'informatique, informatiques, SI, systèmes d information, système d information',
      nl: 'IT, ICT, automatisering, informatievoorziening, informatiemanagement',
      sv: 'IT, informationsteknik',
      da: 'IT',
      nb: 'IT, IKT',
      es: 'TI, informática, sistemas de información, tecnología',
      it: 'IT, informatica, sistemi informativi, tecnologie',
      fi: 'tietohallinto, tietotekniikka',
    },
  },
  digital: {
    within: 'it',
    words: {
      en: 'digital, digitalisation, digitalization',
      de: 'Digitalisierung',
      fr: 'numérique',
      nl: 'digitalisering',
      sv: 'digitalisering',
    },
  },
  // What a chief technology officer leads: the product as often as the machines.
  'technology officer': { within: 'it', words: {} },
  'IT infrastructure': {
    within: 'it',
    from: [
      ['it', 'operations'],
      ['IT infrastructure', 'operations'],
    ],
    words: {
      en: 'infrastructure, infrastructures, infra, infrastructure and operations, infra and ops, i and o, network, networks, networking, data centre, data centres, data center, data centers, datacentre, datacenter, cloud, hosting, server, servers, platform, platforms, systems, systems administration, workplace services, end user computing, devops, site reliability',
      de: 'Infrastruktur, Rechenzentrum, Rechenzentren, Netzwerk, Netzwerke, Netze, Systemtechnik, Systembetrieb, Serverbetrieb, Plattform',
      fr: 'infrastructure, infrastructures, réseau, réseaux, centre de données, systèmes et réseaux, exploitation informatique, production informatique',
      nl: 'infrastructuur, netwerk, netwerken, rekencentrum, systeembeheer, technisch beheer',
      sv: 'infrastruktur, nätverk, datacenter, molntjänster',
      da: 'infrastruktur, netværk, datacenter',
      nb: 'infrastruktur, nettverk, datasenter',
      es: 'infraestructura, infraestructuras, redes, centro de datos, sistemas',
      it: 'infrastruttura, infrastrutture, reti, sistemi',
      fi: 'infrastruktuuri',
    },
  },
  'IT support': {
    within: 'it',
    from: [['it', 'customer service']],
    words: {
      en: 'helpdesk, help desk, service desk, servicedesk, it support, desktop support, technical support, application support',
      de: 'Anwenderbetreuung',
      fr: 'support informatique',
      sv: 'it support',
      nl: 'gebruikersondersteuning',
    },
  },
  'information security': {
    within: 'it',
    from: [
      ['it', 'security'],
      ['IT infrastructure', 'security'],
    ],
    words: {
      en: 'information security, info sec, infosec, cyber security, cybersecurity, cyber, cyber defence, cyber defense, cyber resilience, security operations, security operations center, security operations centre, soc, isms, it risk and security, it security',
      de: 'Informationssicherheit, IT-Sicherheit, Cybersicherheit, Datensicherheit',
      fr: 'sécurité des systèmes d information, sécurité de l information, sécurité informatique, sécurité SI, cybersécurité, SSI',
      nl: 'informatiebeveiliging, cyberbeveiliging, informatieveiligheid',
      sv: 'informationssäkerhet, IT-säkerhet, cybersäkerhet',
      da: 'informationssikkerhed, IT-sikkerhed, cybersikkerhed',
      nb: 'informasjonssikkerhet, IT-sikkerhet, cybersikkerhet, IKT-sikkerhet, datasikkerhet',
      es: 'seguridad de la información, seguridad informática, ciberseguridad',
      it: 'sicurezza delle informazioni, sicurezza informatica, cybersicurezza',
      fi: 'tietoturva, kyberturvallisuus',
    },
  },
  security: {
    vague: true,
    words: {
      en: 'security',
      de: 'Sicherheit',
      fr: 'sécurité, sûreté',
      nl: 'beveiliging, veiligheid',
      sv: 'säkerhet',
      da: 'sikkerhed',
      nb: 'sikkerhet',
      es: 'seguridad',
      it: 'sicurezza',
      fi: 'turvallisuus',
    },
  },
  architecture: {
    vague: true,
    words: {
      en: 'architecture',
      de: 'Architektur',
      nl: 'architectuur',
      sv: 'arkitektur',
      da: 'arkitektur',
      nb: 'arkitektur',
      es: 'arquitectura',
      it: 'architettura',
      fi: 'arkkitehtuuri',
    },
  },
  'IT architecture': {
    within: 'it',
    from: [
      ['it', 'architecture'],
      ['IT infrastructure', 'architecture'],
    ],
    words: {
      en: 'enterprise architecture, solution architecture, solutions architecture, it architecture, business architecture, target architecture, systems architecture, domain architecture',
      de: 'Unternehmensarchitektur, Lösungsarchitektur, IT-Architektur, Systemarchitektur',
      fr: 'architecture d entreprise, architecture si, urbanisation, urbanisme SI',
      nl: 'enterprise architectuur, bedrijfsarchitectuur, informatiearchitectuur',
      sv: 'verksamhetsarkitektur, lösningsarkitektur, IT-arkitektur',
      da: 'virksomhedsarkitektur, forretningsarkitektur, løsningsarkitektur, IT-arkitektur',
      nb: 'virksomhetsarkitektur, løsningsarkitektur, IT-arkitektur',
      es: 'arquitectura empresarial',
      it: 'architettura aziendale',
    },
  },
};
