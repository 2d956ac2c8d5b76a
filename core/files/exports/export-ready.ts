import { Type } from '@sinclair/typebox'
import { defineMailTemplate, type MailWords } from '../../mail/templates/template.ts'

const words = (subject: string, body: string, link: string): MailWords => ({
  subject,
  text: `${body}\n\n{{link}}\n`,
  html: `<p style="margin:0 0 16px">${body}</p><p style="margin:0 0 16px"><a href="{{link}}">${link}</a></p>`
})

/** The file someone asked for is there. It holds no more than how much it is. */
export const ExportReady = defineMailTemplate({
  name: 'files.export-ready',
  values: Type.Object({
    what: Type.String(),
    format: Type.String(),
    rows: Type.String(),
    until: Type.String(),
    link: Type.String()
  }),
  locales: {
    en: words(
      'Your export is ready: {{what}}',
      'Your file is ready: {{what}} ({{format}}, {{rows}} rows). It can be downloaded until {{until}}.',
      'Open Import and export'
    ),
    es: words(
      'Su exportación está lista: {{what}}',
      'Su archivo está listo: {{what}} ({{format}}, {{rows}} filas). Se puede descargar hasta el {{until}}.',
      'Abrir Importar y exportar'
    ),
    pt: words(
      'A sua exportação está pronta: {{what}}',
      'O seu arquivo está pronto: {{what}} ({{format}}, {{rows}} linhas). Pode ser baixado até {{until}}.',
      'Abrir Importar e exportar'
    ),
    id: words(
      'Ekspor Anda sudah siap: {{what}}',
      'Berkas Anda sudah siap: {{what}} ({{format}}, {{rows}} baris). Dapat diunduh sampai {{until}}.',
      'Buka Impor dan ekspor'
    )
  }
})
