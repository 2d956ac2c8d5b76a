// Our own rules, as oxlint loads them (.oxlintrc.json says where each holds); those that hold a
// numbered rule of the design say which.
import { fileName } from './file-name.js'
import { lateHandler } from './late-handler.js'

/** A rule that refuses syntax: selectors, each with what to do instead. */
const forbidden = sentences => ({
  meta: { type: 'problem', schema: [] },
  create: context =>
    Object.fromEntries(
      Object.entries(sentences).map(([selector, message]) => [
        selector,
        node => context.report({ node, message })
      ])
    )
})

const SPEAKS =
  'A model only declares: read and write by its repository (defineRepository, defineChildRows) or a named statement (rule 25).'

export default {
  meta: { name: 'stoa' },
  rules: {
    'file-name': fileName,
    'late-handler': lateHandler,
    // Models declare, one repository speaks (rule 25, ADR 23).
    'models-declare': forbidden({
      'MemberExpression[object.name=/^[A-Z]\\w*Model$/]': SPEAKS,
      'NewExpression[callee.name=/^[A-Z]\\w*Model$/]': SPEAKS,
      'VariableDeclarator[init.name=/^[A-Z]\\w*Model$/]': SPEAKS,
      "ClassDeclaration:has(> Decorator[expression.callee.name='Table']):not([id.name=/^[A-Z]\\w*Model$/])":
        'A class that declares a table is named …Model, so that what it is not for is seen (rule 25).'
    }),
    'no-transaction-argument': forbidden({
      // `transaction: false` in a manifest is a mark, not a transaction.
      'CallExpression > ObjectExpression > Property[key.name=/^(transaction|trx)$/]:not([value.raw=/^(true|false)$/])':
        'Statements join the open unit of work by themselves: no transaction argument (section 4 of the design).'
    }),
    'no-default-export': forbidden({
      ExportDefaultDeclaration:
        'Named exports only; a default export is for a plugin.ts and for configuration files (rule 26).'
    }),
    'no-barrel': forbidden({
      ExportAllDeclaration: 'No barrels: import from the file that holds the thing (rule 26).'
    }),
    'no-context-cast': forbidden({
      "TSAsExpression > TSTypeReference[typeName.name='ActingContext']":
        'What the kernel knows of a context comes from ActingContext.of(ctx), which checks it.'
    }),
    // One way to write a schema that is written everywhere.
    'schema-words': forbidden({
      "CallExpression[callee.object.name='Type'][callee.property.name='Object'] > ObjectExpression > Property[key.name='additionalProperties'][value.value=false]":
        'An object that takes no unknown field is Input(…).',
      "CallExpression[callee.object.name='Type'][callee.property.name='Union'] > ArrayExpression[elements.length=2] > CallExpression[callee.property.name='Null']":
        'A schema or null is Nullable(…).'
    }),
    'jsx-in-web': forbidden({
      Program: 'A .tsx file belongs into a folder named web: it runs in a browser.'
    })
  }
}
