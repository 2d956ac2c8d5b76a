-- Jobs that are due are told from those whose time is yet to come, so that a claim looks only at tenants that have something to do
-- now (docs/adr/0058). Who writes a job that is due says so; the others are made ready when their time has come. What says so too
-- early is not claimed before its time, and what says so nowhere is found by its time.
ALTER TABLE job ADD COLUMN ready boolean NOT NULL DEFAULT false;
DROP INDEX job_ready;
CREATE INDEX job_queued ON job (ready, tenant_id, priority, run_at) WHERE state = 'queued';
CREATE INDEX job_to_come ON job (run_at) WHERE state = 'queued' AND NOT ready;
