import fp from 'fastify-plugin'
import { isBlamed } from '../execution/plugin-faults.ts'
import type { Instance } from '../instance/instance.ts'
import { timer } from '../telemetry/metrics.ts'

/** How long each use case takes, and whose fault a failure is. */
export const figures = fp<{ instance: Instance }>(
  async (app, { instance }) => {
    const byOthers = new WeakSet<object>() // requests that failed by the fault of a reaction
    app.addHook('onError', (request, _reply, error, done) => {
      if (isBlamed(error)) byOthers.add(request)
      done()
    })
    app.addHook('onResponse', (request, reply, done) => {
      const { stoa } = request.routeOptions.config
      if (stoa !== undefined) {
        timer(instance.metrics, stoa.useCase, reply.statusCode).observe(reply.elapsedTime / 1000)
      }
      if (stoa !== undefined && reply.statusCode === 500 && !byOthers.has(request)) {
        instance.metrics.plugins.of(stoa.plugin).errors++
      }
      done()
    })
  },
  { name: 'stoa-figures' }
)
