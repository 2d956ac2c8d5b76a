import t from 'tap'
import { meantTool } from './tool-names.ts'

const tools = [
  'reporting__sales-report',
  'reporting__top-products',
  'inventory__list-levels',
  'find_operations'
]

t.test('what models put around a name is taken off', async t => {
  for (const written of [
    'reporting__sales-report',
    'reporting__sales-report<|channel|>commentary',
    'reporting__sales-report<|constrain|>json',
    'assistant<|channel|>reporting__sales-report',
    '<|start|>assistant<|channel|>commentary to=functions.reporting__sales-report',
    'commentary to=reporting__sales-report',
    'functions.reporting__sales-report',
    'default_api.reporting__sales-report',
    'default_api:reporting__sales-report',
    'functions:reporting__sales-report',
    ' reporting__sales-report ',
    'reporting.sales-report',
    'reporting__sales_report',
    'Reporting__Sales-Report'
  ]) {
    t.equal(meantTool(written, tools), 'reporting__sales-report', written)
  }
  t.equal(meantTool('functions.find_operations', tools), 'find_operations')
})

t.test('what is no name of a tool stays none', async t => {
  for (const written of [
    '',
    'json',
    'reporting',
    'sales-report',
    'assistant<|channel|>commentary',
    'functions.',
    'default_api.no_such_tool'
  ]) {
    t.notOk(tools.includes(meantTool(written, tools)), written)
  }
  t.equal(
    meantTool('functions.pos__post-sale<|channel|>commentary', tools),
    'pos__post-sale',
    'what is not offered is named plainly all the same'
  )
  t.equal(
    meantTool('assistant<|channel|>pos__post-sale', tools),
    'pos__post-sale',
    'and is not taken for the part before it'
  )
  t.notOk(
    ['a-b', 'a_b'].includes(meantTool('a.b', ['a-b', 'a_b'])),
    'of two that it could be, neither'
  )
})
