// Our own rules; each that holds a numbered rule of the design says which. Who may import whom is in
// .dependency-cruiser.cjs. What is common, and what needs to know types of promises and switches, is
// oxlint's (.oxlintrc.json), in a tenth of the time. In what serves tenants a promise is awaited or
// returned, or says by .catch() what becomes of its failure; `void` says nothing there.
import tseslint from 'typescript-eslint'
import { fileName } from './test/support/lint-file-name.js'
import { lateHandler } from './test/support/lint-late-handler.js'

/** Models declare, one repository speaks (rule 25, ADR 23). */
const SPEAKS =
  'A model only declares: read and write by its repository (defineRepository, defineChildRows) or a named statement (rule 25).'
const modelBans = [
  { selector: 'MemberExpression[object.name=/^[A-Z]\\w*Model$/]', message: SPEAKS },
  { selector: 'NewExpression[callee.name=/^[A-Z]\\w*Model$/]', message: SPEAKS },
  { selector: 'VariableDeclarator[init.name=/^[A-Z]\\w*Model$/]', message: SPEAKS },
  {
    selector:
      "ClassDeclaration:has(> Decorator[expression.callee.name='Table']):not([id.name=/^[A-Z]\\w*Model$/])",
    message:
      'A class that declares a table is named …Model, so that what it is not for is seen (rule 25).'
  }
]

const noTransactionArgument = {
  // `transaction: false` in a manifest is a mark, not a transaction.
  selector:
    'CallExpression > ObjectExpression > Property[key.name=/^(transaction|trx)$/]:not([value.raw=/^(true|false)$/])',
  message:
    'Statements join the open unit of work by themselves: no transaction argument (section 4 of the design).'
}

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message:
    'Named exports only; a default export is for a plugin.ts and for configuration files (rule 26).'
}

const noContextCast = {
  selector: "TSAsExpression > TSTypeReference[typeName.name='ActingContext']",
  message: 'What the kernel knows of a context comes from ActingContext.of(ctx), which checks it.'
}

/** One way to write a schema that is written everywhere. */
const schemaWords = [
  {
    selector:
      "CallExpression[callee.object.name='Type'][callee.property.name='Object'] > ObjectExpression > Property[key.name='additionalProperties'][value.value=false]",
    message: 'An object that takes no unknown field is Input(…).'
  },
  {
    selector:
      "CallExpression[callee.object.name='Type'][callee.property.name='Union'] > ArrayExpression[elements.length=2] > CallExpression[callee.property.name='Null']",
    message: 'A schema or null is Nullable(…).'
  }
]

const noBarrel = {
  selector: 'ExportAllDeclaration',
  message: 'No barrels: import from the file that holds the thing (rule 26).'
}

export default [
  { ignores: ['docs/**/*.ts', 'client/generated/**', '.build/**', '.stoa/**', '.tap/**'] },
  {
    files: ['**/*.{ts,tsx,js,mjs,cjs}'],
    plugins: { stoa: { rules: { 'file-name': fileName, 'late-handler': lateHandler } } },
    // They are written for oxlint, which finds those that are of no use.
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    rules: { 'stoa/file-name': 'error' }
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { ecmaFeatures: { jsx: true }, tsconfigRootDir: import.meta.dirname }
    },
    rules: {
      'no-restricted-syntax': [
        'error',
        ...modelBans,
        noTransactionArgument,
        noDefaultExport,
        noContextCast,
        noBarrel
      ]
    }
  },
  {
    files: ['{core,contracts,tenants,plugins}/**/*.ts'],
    ignores: ['**/*.test.ts', 'core/database/**', 'core/primitives/schema.ts', '**/plugin.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...modelBans,
        noTransactionArgument,
        noDefaultExport,
        noContextCast,
        noBarrel,
        ...schemaWords
      ]
    }
  },
  {
    // What serves tenants: a promise refused without a handler would end the process for all of
    // them. So it has its handler where it is made; that it has one at all is oxlint's.
    files: ['{core,tenants,plugins,bin,bench}/**/*.ts'],
    ignores: ['**/*.test.ts', '**/web/**'],
    // The one rule here that asks for types: only these files are made into a program.
    languageOptions: { parserOptions: { projectService: true } },
    rules: { 'stoa/late-handler': 'error' }
  },
  {
    // What runs in a browser: a view is a default export, since it is loaded when it is shown.
    files: ['**/web/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', noBarrel] }
  },
  {
    // JSX stands in folders named web alone.
    files: ['**/*.tsx'],
    ignores: ['**/web/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Program',
          message: 'A .tsx file belongs into a folder named web: it runs in a browser.'
        }
      ]
    }
  },
  {
    // The one place that opens transactions.
    files: ['core/database/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...modelBans, noDefaultExport, noContextCast, noBarrel]
    }
  },
  {
    files: ['**/plugin.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...modelBans,
        noTransactionArgument,
        noContextCast,
        noBarrel
      ]
    }
  },
  {
    // It stands for tap's own, which is a default export.
    files: ['test/support/tap.ts'],
    rules: { 'no-restricted-syntax': ['error', ...modelBans, noTransactionArgument, noBarrel] }
  }
]
