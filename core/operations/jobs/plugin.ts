import { Type } from '@sinclair/typebox'
import { Id } from '../../http/formats.ts'
import { Page } from '../../http/pagination.ts'
import { del, get, post } from '../../http/routes/route.ts'
import { definePlugin } from '../../plugins/plugin.ts'
import { jobErrors } from './errors.ts'
import { discardJob, getJob, JobView, listJobs, requeueJob } from './jobs.ts'

export default definePlugin({
  name: 'jobs',
  version: '1.0.0',
  stoa: '^1.0.0',
  always: true,
  summary: 'What is done in the background: how far it is, and what has failed.',
  errors: jobErrors,
  permissions: {
    'job.read': 'See the jobs',
    'job.requeue': 'Requeue dead jobs',
    'job.discard': 'Discard dead jobs'
  },
  roles: { manager: ['job.read'], 'stock-keeper': ['job.read'] },
  routes: {
    '/jobs': [
      get('', listJobs, Page(JobView)),
      get('/:jobId', getJob, JobView),
      post('/:jobId/requeue', requeueJob, JobView),
      del('/:jobId', discardJob, Type.Object({ id: Id }))
    ]
  }
})
