import { definePlugin, handleJob } from 'stoa/plugin'
import { actBeside } from '../jobs.ts'
import { doAct } from '../plugin.ts'

/** A second plugin with work to do, beside the probe. */
export default definePlugin({
  name: 'neighbour',
  version: '1.0.0',
  stoa: '^1.0.0',
  summary: 'Acts beside the probe.',
  jobs: [handleJob(actBeside, doAct)]
})
