import t from 'tap'
import { defineEvent, defineJob, defineUseCase, Id, Input } from '../plugin-api.ts'

// What is said here is said to the compiler: a line that compiles against its mark fails the types.
const ThingMade = defineEvent({
  name: 'shop.thing-made',
  emittedWhen: 'When a thing was made.',
  data: Input({ thingId: Id })
})
const weighThing = defineJob({
  name: 'shop.weigh-thing',
  summary: 'Weighs a thing.',
  data: Input({ thingId: Id })
})
const sweep = defineJob({ name: 'shop.sweep', summary: 'Sweeps the floor.', every: '1 day' })
const declared = {
  summary: 'Makes a thing',
  permission: 'thing.make',
  input: Input({ thingId: Id })
}

t.test(
  'facts are emitted and jobs enqueued in a unit of work that writes, and nowhere else',
  async t => {
    const writes = defineUseCase({
      ...declared,
      name: 'shop.make-thing',
      run: async (ctx, { thingId }) => {
        await ctx.emit(ThingMade, { thingId })
        ctx.enqueue(weighThing, { thingId }, { priority: 0 })
        ctx.enqueue(sweep, {})
        // @ts-expect-error -- the event has no such field
        await ctx.emit(ThingMade, { id: thingId })
        // @ts-expect-error -- the job has no such field
        ctx.enqueue(weighThing, { id: thingId })
        // @ts-expect-error -- the unit of work is open already
        await ctx.unitOfWork(async () => {})
      }
    })
    const reads = defineUseCase({
      ...declared,
      name: 'shop.get-thing',
      reads: true,
      run: async (ctx, { thingId }) => {
        // @ts-expect-error -- what reads has nothing to emit with
        await ctx.emit(ThingMade, { thingId })
        // @ts-expect-error -- nor to enqueue
        ctx.enqueue(weighThing, { thingId })
      }
    })
    const waits = defineUseCase({
      ...declared,
      name: 'shop.fetch-thing',
      transaction: false,
      run: async (ctx, { thingId }) => {
        // @ts-expect-error -- outside a unit of work there is nothing to emit with …
        await ctx.emit(ThingMade, { thingId })
        // … inside one there is …
        await ctx.unitOfWork(inside => inside.emit(ThingMade, { thingId }))
        // @ts-expect-error -- … unless it only reads
        await ctx.unitOfWork(inside => inside.emit(ThingMade, { thingId }), { reads: true })
      }
    })
    t.strictSame(
      [writes, reads, waits].map(({ reads, transaction }) => ({ reads, transaction })),
      [
        { reads: false, transaction: true },
        { reads: true, transaction: true },
        { reads: false, transaction: false }
      ]
    )
  }
)
