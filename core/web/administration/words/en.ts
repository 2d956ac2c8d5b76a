const words = {
  people: 'Staff and roles',
  activity: 'Activity',
  staff: 'Staff',
  roles: 'Roles',
  keys: 'API keys',
  devices: 'Devices',
  approvals: 'Approvals',
  account: 'My account',
  settings: 'Settings',
  customFields: 'Custom fields',
  files: 'Import and export',
  fileImport: 'Import',
  companies: 'Companies and shops',
  plugins: 'Plugins',
  jobs: 'Background jobs',
  mails: 'E-mails',
  audit: 'Audit',
  events: 'Events',
  home: {
    title: 'Needs a person',
    deadJobs: (count: number, more: boolean) =>
      count === 1
        ? 'One background job failed for good'
        : `${count}${more ? '+' : ''} background jobs failed for good`,
    failedMails: (count: number, more: boolean) =>
      count === 1
        ? 'One e-mail was not delivered'
        : `${count}${more ? '+' : ''} e-mails were not delivered`
  }
}
export { words }
export type MenuWords = typeof words
