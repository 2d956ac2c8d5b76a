import { definePages, type Menu } from '../contract.ts'
import { menuWords } from './menu-words.ts'
import { searchOf } from './search.ts'
import type { MenuWords } from './words/en.ts'

type Entry = Menu<MenuWords>
const people: Entry = { group: 'set', icon: 'customers', order: 100, title: words => words.people }
const settings: Entry = { group: 'set', icon: 'settings', order: 110 }
const activity: Entry = {
  group: 'set',
  icon: 'history',
  order: 120,
  title: words => words.activity
}

/** The kernel's own pages, by the contract of everybody else's. */
export const administration = definePages({
  plugin: 'stoa',
  words: menuWords,
  live: [
    { events: ['tenants.setting-changed'], stale: () => [['stoa', 'settings']] },
    { events: ['files.import-advanced'], stale: () => [['stoa', 'imports']] },
    {
      events: ['custom-fields.field-created', 'custom-fields.field-changed'],
      stale: () => [['stoa', 'custom-fields']]
    },
    {
      events: ['access.device-enrolled', 'access.device-changed', 'access.device-retired'],
      stale: () => [['stoa', 'devices']]
    },
    {
      events: ['access.approval-requested', 'access.approval-decided'],
      stale: () => [['stoa', 'approvals']]
    }
  ],
  pages: [
    {
      path: '/approvals',
      title: words => words.approvals,
      permission: 'approval.decide',
      menu: { group: 'run', icon: 'check', order: 12 },
      view: () => import('./approvals/approvals-page.tsx')
    },
    {
      path: '/staff',
      title: words => words.staff,
      permission: 'user.read',
      menu: people,
      search: searchOf('search', 'status'),
      view: () => import('./people/staff-page.tsx')
    },
    {
      path: '/staff/$userId',
      title: words => words.staff,
      permission: 'user.read',
      view: () => import('./people/person-page.tsx')
    },
    {
      path: '/roles',
      title: words => words.roles,
      permission: 'role.read',
      menu: people,
      view: () => import('./roles/roles-page.tsx')
    },
    {
      path: '/api-keys',
      title: words => words.keys,
      permission: 'api-key.read',
      menu: people,
      view: () => import('./people/keys-page.tsx')
    },
    {
      path: '/devices',
      title: words => words.devices,
      permission: 'device.read',
      menu: people,
      view: () => import('./devices/devices-page.tsx')
    },
    {
      path: '/account',
      title: words => words.account,
      view: () => import('./account/account-page.tsx')
    },
    {
      path: '/settings',
      title: words => words.settings,
      permission: 'setting.read',
      menu: settings,
      search: searchOf('search', 'plugin', 'level', 'only'),
      view: () => import('./settings/settings-page.tsx')
    },
    {
      path: '/custom-fields',
      title: words => words.customFields,
      permission: 'custom-field.read',
      inCompany: true,
      menu: settings,
      search: searchOf('record'),
      view: () => import('./custom-fields/custom-fields-page.tsx')
    },
    {
      path: '/files',
      title: words => words.files,
      permission: 'file.export',
      inCompany: true,
      menu: { group: 'goods', icon: 'upload', order: 90 },
      search: searchOf('kind'),
      view: () => import('./files/files-page.tsx')
    },
    {
      path: '/files/imports/$importId',
      title: words => words.fileImport,
      permission: 'file.import',
      inCompany: true,
      view: () => import('./files/import-followed.tsx')
    },
    {
      path: '/companies',
      title: words => words.companies,
      permission: 'company.read',
      menu: settings,
      view: () => import('./companies/companies-page.tsx')
    },
    {
      path: '/plugins',
      title: words => words.plugins,
      permission: 'plugin.read',
      menu: settings,
      view: () => import('./plugins/plugins-page.tsx')
    },
    {
      path: '/audit',
      title: words => words.audit,
      permission: 'audit.read',
      menu: activity,
      search: searchOf('plugin', 'action', 'userId', 'subjectId', 'from', 'to'),
      view: () => import('./audit/audit-page.tsx')
    },
    {
      path: '/events',
      title: words => words.events,
      permission: 'event.read',
      menu: activity,
      search: searchOf('name'),
      view: () => import('./operations/events/events-page.tsx')
    },
    {
      path: '/mails',
      title: words => words.mails,
      permission: 'mail.read',
      inCompany: true,
      menu: activity,
      search: searchOf('to', 'state'),
      view: () => import('./operations/mails/mails-page.tsx')
    },
    {
      path: '/jobs',
      title: words => words.jobs,
      permission: 'job.read',
      menu: activity,
      search: searchOf('name', 'state'),
      view: () => import('./operations/jobs/jobs-page.tsx')
    }
  ],
  tiles: [
    {
      size: 'half',
      order: 4,
      permission: 'approval.decide',
      view: () => import('./approvals/waiting-approvals.tsx')
    },
    {
      size: 'wide',
      order: 5,
      permission: 'job.read',
      view: () => import('./home/needs-a-person.tsx')
    }
  ]
})
