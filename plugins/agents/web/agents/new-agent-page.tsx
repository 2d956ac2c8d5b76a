import { useNavigate } from '@tanstack/react-router'
import { Page, said } from 'stoa/web'
import { EditBar } from 'stoa/web/edit'
import { pageWords } from '../page-words.ts'
import { useAgentEdit } from './agent-edit.ts'
import { ContactCard } from './contact-card.tsx'

export default function NewAgentPage() {
  const { agents: words } = pageWords.use()
  const navigate = useNavigate()
  const edit = useAgentEdit(undefined, ({ id, name }) => {
    said(words.made(name))
    void navigate({ to: '/agents/$agentId', params: { agentId: id }, replace: true })
  })
  return (
    <Page title={words.newTitle} back={{ to: '/agents', label: words.back }} narrow>
      <div className="stack with-bar">
        <ContactCard edit={edit} isNew />
      </div>
      <EditBar edit={edit} save={words.add} />
    </Page>
  )
}
