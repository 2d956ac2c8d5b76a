import { definePlugin, Type } from 'stoa/plugin'
import { act } from '../plugin.ts'

/** A second plugin with work to do, beside the probe. */
export default definePlugin({
  name: 'neighbour',
  version: '1.0.0',
  stoa: '^1.0.0',
  summary: 'Acts beside the probe.',
  jobs: {
    act: {
      summary: 'Acts.',
      perTenant: 4,
      data: Type.Object({ mark: Type.String(), ms: Type.Optional(Type.Integer()) }),
      run: act
    }
  }
})
