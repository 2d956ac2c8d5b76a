-- Ended here while the provider refused to end them: reconciliation goes on asking about them for a while.
CREATE INDEX payments_intent_ended_here ON payments_intent (tenant_id, company_id, updated_at) WHERE state IN ('expired', 'cancelled') AND failure IS NOT NULL AND provider_ref IS NOT NULL;
