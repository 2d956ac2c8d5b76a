import { defineErrors } from '../../primitives/errors.ts'

export const jobErrors = defineErrors('jobs', {
  'not-dead': {
    status: 409,
    message: 'This job is {state}; only dead jobs can be requeued or discarded.'
  }
})
