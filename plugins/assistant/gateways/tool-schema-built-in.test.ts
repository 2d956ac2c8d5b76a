// Not one use case may have an input that makes a provider refuse the whole request.
import t from 'tap'
import { demandSchema } from 'stoa/testing/models'
import { builtInPlugins } from '../../built-in.ts'
import { toolSchema } from './tool-schema.ts'

const useCases = builtInPlugins.flatMap(plugin => [
  ...(plugin.useCases ?? []),
  ...Object.values(plugin.routes ?? {})
    .flat()
    .map(route => route.useCase)
])

t.test(`the providers take the input of each of the ${useCases.length} use cases`, async t => {
  t.ok(useCases.length > 0)
  for (const { name, input } of useCases) {
    t.doesNotThrow(() => demandSchema(toolSchema(input), name), name)
    t.equal(toolSchema(input).type, 'object')
  }
})
