import { Page } from '../../http/pagination.ts'
import { get, post } from '../../http/routes/route.ts'
import { definePlugin } from '../../plugins/plugin.ts'
import { jobErrors } from './errors.ts'
import { getJob, JobView, listJobs, requeueJob } from './jobs.ts'

export default definePlugin({
  name: 'jobs',
  version: '1.0.0',
  stoa: '^1.0.0',
  always: true,
  summary: 'What is done in the background: how far it is, and what has failed.',
  errors: jobErrors,
  permissions: { 'job.read': 'See the jobs', 'job.requeue': 'Requeue dead jobs' },
  roles: { manager: ['job.read'], 'stock-keeper': ['job.read'] },
  routes: {
    '/jobs': [
      get('', listJobs, Page(JobView)),
      get('/:jobId', getJob, JobView),
      post('/:jobId/requeue', requeueJob, JobView)
    ]
  }
})
