// The rules of style; each that holds a numbered rule of the design says which. Who may import whom
// is in .dependency-cruiser.cjs. Those of promises and of switches need to know types, and are
// oxlint's (.oxlintrc.json): it asks the compiler that `npm run types` runs, in a tenth of the time.
// In what serves tenants a promise is awaited or returned, or says by .catch() what becomes of its
// failure; `void` says nothing there.
import neostandard, { resolveIgnoresFromGitignore } from 'neostandard'
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
  ...neostandard({ ts: true, noJsx: true, noStyle: true, ignores: resolveIgnoresFromGitignore() }),
  { ignores: ['docs/**/*.ts', 'client/generated/**'] },
  {
    files: ['**/*.{ts,tsx,js,mjs,cjs}'],
    plugins: { stoa: { rules: { 'file-name': fileName, 'late-handler': lateHandler } } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 450, skipBlankLines: false, skipComments: false }],
      'stoa/file-name': 'error',
      'no-console': 'error',
      // Its view ends at the function: what a callback changes counts as unchanged.
      'no-unmodified-loop-condition': 'off',
      'no-void': ['error', { allowAsStatement: true }],
      // Braces around what Prettier breaks into lines.
      curly: ['error', 'multi-line', 'consistent']
    }
  },
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { ecmaFeatures: { jsx: true }, tsconfigRootDir: import.meta.dirname }
    },
    rules: {
      // A schema and its type bear one name: const SaleInput = Type.Object(…), type SaleInput =
      // Static<typeof SaleInput>. tsc finds real ones.
      '@typescript-eslint/no-redeclare': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description' }
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }
      ],
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
    rules: {
      'no-restricted-syntax': ['error', noBarrel],
      // tsc looks at both, and knows types.
      'no-undef': 'off',
      'no-unused-vars': 'off',
      // What a handler answers nobody hears; TanStack Query and the pages' parts tell of failures.
      'no-void': 'off',
      // The one log a page has.
      'no-console': ['error', { allow: ['error'] }]
    }
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
    // Programs for a terminal speak through the console.
    files: ['bin/**', 'bench/**', 'deploy/**', 'test/support/**', 'test/mutation/**'],
    rules: { 'no-console': 'off' }
  },
  { files: ['**/*.test.ts', 'test/**'], rules: { 'max-lines': ['error', 600] } },
  // Until what several plugins speak of has a place of its own.
  { files: ['plugins/pos/contract.ts'], rules: { 'max-lines': ['error', 550] } },
  { files: ['plugins/**/routes.ts'], rules: { 'max-lines': ['error', 100] } },
  { files: ['plugins/*/plugin.ts'], rules: { 'max-lines': ['error', 130] } }
]
