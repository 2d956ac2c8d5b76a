import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Facts } from '../../../kit/facts.tsx'
import { answer, attempt, api, Fault, said, useMay, When } from '../../../web-api.ts'
import { administrationWords } from '../../administration-words.ts'
import { ConfirmDialog } from '../../confirm-dialog.tsx'
import { readable } from '../../readable.ts'
import { SideDrawer } from '../../side-drawer.tsx'
import { JobState } from './job-state.tsx'
import type { Job } from './jobs-query.ts'

export function JobDrawer({ job, onClose }: { job: Job; onClose(): void }) {
  const words = administrationWords.use()
  const { jobs } = words
  const queries = useQueryClient()
  const mayRequeue = useMay('job.requeue')
  const mayDiscard = useMay('job.discard')
  const [isAsking, setIsAsking] = useState(false)
  const path = { jobId: job.id }
  const refresh = (): void => void queries.invalidateQueries({ queryKey: ['stoa', 'jobs'] })
  const requeue = useMutation({
    mutationFn: () =>
      attempt(['requeue', job.id], key =>
        answer(
          api.POST('/api/v1/jobs/jobs/{jobId}/requeue', {
            params: { path, header: { 'idempotency-key': key } }
          })
        )
      ),
    onSuccess: () => {
      said(jobs.requeued)
      onClose()
    },
    onSettled: refresh
  })
  const discard = async (): Promise<void> => {
    await answer(api.DELETE('/api/v1/jobs/jobs/{jobId}', { params: { path } })).finally(refresh)
    said(jobs.discarded)
    onClose()
  }
  return (
    <SideDrawer title={job.summary ?? job.name} onClose={onClose}>
      <dl className="pairs">
        <dt>{words.state}</dt>
        <dd>
          <JobState state={job.state} />
        </dd>
        <dt>{words.technical}</dt>
        <dd>{job.name}</dd>
        <dt>{jobs.attempts}</dt>
        <dd className="num">{job.attempts}</dd>
        <dt>{jobs.created}</dt>
        <dd>
          <When at={job.createdAt} />
        </dd>
        <dt>{job.finishedAt === null ? jobs.due : jobs.ended}</dt>
        <dd>
          <When at={job.finishedAt ?? job.runAt} />
        </dd>
      </dl>
      {job.lastError !== null && (
        <p className={job.state === 'dead' ? 'note bad' : 'note'}>
          <bdi>{job.lastError}</bdi>
        </p>
      )}
      <Facts facts={job.progress} nameOf={readable} />
      <Fault of={requeue.error} />
      {job.state === 'dead' && (
        <div className="dialog-foot">
          {mayDiscard && (
            <button type="button" className="button danger" onClick={() => setIsAsking(true)}>
              {jobs.discard}
            </button>
          )}
          {mayRequeue && (
            <button
              type="button"
              className="button main"
              disabled={requeue.isPending}
              onClick={() => requeue.mutate()}
            >
              {jobs.again}
            </button>
          )}
        </div>
      )}
      {isAsking && (
        <ConfirmDialog
          title={jobs.discardTitle}
          label={jobs.discard}
          run={discard}
          onClose={() => setIsAsking(false)}
        >
          {jobs.discardHelp}
        </ConfirmDialog>
      )}
    </SideDrawer>
  )
}
