import type { MenuWords } from './en.ts'

export const words: MenuWords = {
  people: 'Personal y roles',
  activity: 'Actividad',
  staff: 'Personal',
  roles: 'Roles',
  keys: 'Claves de API',
  devices: 'Dispositivos',
  approvals: 'Aprobaciones',
  account: 'Mi cuenta',
  settings: 'Ajustes',
  customFields: 'Campos propios',
  files: 'Importar y exportar',
  fileImport: 'Importación',
  companies: 'Empresas y tiendas',
  plugins: 'Extensiones',
  jobs: 'Tareas en segundo plano',
  mails: 'Correos',
  audit: 'Auditoría',
  events: 'Eventos',
  home: {
    title: 'Necesita a una persona',
    deadJobs: (count, more) =>
      count === 1
        ? 'Una tarea en segundo plano falló del todo'
        : `${count}${more ? '+' : ''} tareas en segundo plano fallaron del todo`,
    failedMails: (count, more) =>
      count === 1
        ? 'Un correo no se entregó'
        : `${count}${more ? '+' : ''} correos no se entregaron`
  }
}
