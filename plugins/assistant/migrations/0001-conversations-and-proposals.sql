-- The tenant's key for each provider of language models, sealed.
CREATE TABLE assistant_key (
  tenant_id uuid NOT NULL,
  provider text NOT NULL CHECK (provider IN ('gemini', 'groq')),
  sealed bytea NOT NULL,
  last_four text NOT NULL,
  set_by uuid,
  set_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, provider)
);
SELECT stoa.secure_table('assistant_key', 'tenant');

-- Tokens used in a month of the calendar (UTC). `tokens` counts against the budget: what was settled and what is reserved
-- for requests under way; a process that dies leaves its reservation behind, as the provider charges for it too.
CREATE TABLE assistant_usage (
  tenant_id uuid NOT NULL,
  month date NOT NULL,
  tokens bigint NOT NULL CHECK (tokens >= 0),
  input_tokens bigint NOT NULL DEFAULT 0,
  output_tokens bigint NOT NULL DEFAULT 0,
  cached_tokens bigint NOT NULL DEFAULT 0,
  requests bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, month)
);
SELECT stoa.secure_table('assistant_usage', 'tenant');

-- A user's conversation, in the place it was begun in. One message at a time is being answered: turn_id, until turn_ends_at.
CREATE TABLE assistant_conversation (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid,
  user_id uuid NOT NULL,
  title text NOT NULL,
  turn_id uuid,
  turn_ends_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, company_id) REFERENCES company (tenant_id, id)
);
CREATE INDEX assistant_conversation_user ON assistant_conversation (tenant_id, company_id, user_id, id);
SELECT stoa.secure_table('assistant_conversation', 'company');

-- What was said, as the model port has it (plugins/assistant/chat-model.ts). How the answering of a user's message ended
-- stands at that message: its id is the turn_id of all that was said to answer it.
CREATE TABLE assistant_message (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  conversation_id uuid NOT NULL,
  turn_id uuid NOT NULL,
  role text NOT NULL CHECK (role IN ('user', 'assistant', 'tool')),
  content jsonb NOT NULL,
  provider text,
  model text,
  sources jsonb,
  state text NOT NULL DEFAULT 'done' CHECK (state IN ('open', 'done', 'interrupted', 'failed')),
  problem jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, conversation_id) REFERENCES assistant_conversation (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX assistant_message_conversation ON assistant_message (tenant_id, conversation_id, id);
SELECT stoa.secure_table('assistant_message', 'company');

-- What the assistant would do and its user decides. `effect` is what the operation would answer, NULL for those that cannot
-- be tried out. 'approved' is a state to pass through: one that stays there was begun, and how it ended is not known.
CREATE TABLE assistant_proposal (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  shop_id uuid,
  user_id uuid NOT NULL,
  conversation_id uuid,
  operation text NOT NULL,
  input jsonb NOT NULL,
  input_hash text NOT NULL,
  effect jsonb,
  state text NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'approved', 'done', 'failed', 'rejected')),
  result jsonb,
  problem jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  decided_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, company_id) REFERENCES company (tenant_id, id)
);
CREATE INDEX assistant_proposal_user ON assistant_proposal (tenant_id, company_id, user_id, id);
SELECT stoa.secure_table('assistant_proposal', 'company');
