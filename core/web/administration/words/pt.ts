import type { MenuWords } from './en.ts'

export const words: MenuWords = {
  people: 'Equipe e funções',
  activity: 'Atividade',
  staff: 'Equipe',
  roles: 'Funções',
  keys: 'Chaves de API',
  devices: 'Dispositivos',
  approvals: 'Aprovações',
  account: 'Minha conta',
  settings: 'Configurações',
  customFields: 'Campos próprios',
  files: 'Importar e exportar',
  fileImport: 'Importação',
  companies: 'Empresas e lojas',
  plugins: 'Extensões',
  jobs: 'Tarefas em segundo plano',
  mails: 'E-mails',
  audit: 'Auditoria',
  events: 'Eventos',
  home: {
    title: 'Precisa de uma pessoa',
    deadJobs: (count, more) =>
      count === 1
        ? 'Uma tarefa em segundo plano falhou de vez'
        : `${count}${more ? '+' : ''} tarefas em segundo plano falharam de vez`,
    failedMails: (count, more) =>
      count === 1
        ? 'Um e-mail não foi entregue'
        : `${count}${more ? '+' : ''} e-mails não foram entregues`
  }
}
