import { Page } from '../../http/pagination.ts'
import { get } from '../../http/routes/route.ts'
import { definePlugin } from '../../plugins/plugin.ts'
import { EntryView, listEntries } from './entries.ts'

export default definePlugin({
  name: 'audit',
  version: '1.0.0',
  stoa: '^1.0.0',
  always: true,
  summary: 'Who did what, and when.',
  permissions: { 'audit.read': 'Read the audit log' },
  roles: { accountant: ['audit.read'] },
  routes: { '/entries': [get('', listEntries, Page(EntryView))] }
})
