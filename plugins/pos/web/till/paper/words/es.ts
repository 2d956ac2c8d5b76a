import type { PaperWords } from './en.ts'

export const words: PaperWords = {
  tip: 'Propina',
  serviceCharge: 'Cargo por servicio',
  receipt: 'Recibo',
  invoice: 'Factura',
  invoiceLater: 'La factura se puede emitir cuando esta venta esté enviada.',
  print: 'Imprimir',
  gift: 'Recibo de regalo',
  printing: 'Imprimiendo…',
  printed: 'Impreso.',
  ways: { email: 'Correo', whatsapp: 'WhatsApp', link: 'Enlace' },
  sendBy: { email: 'Enviar por correo', whatsapp: 'Enviar por WhatsApp', link: 'Enlace público' },
  send: {
    to: { email: 'Correo electrónico', whatsapp: 'Número de teléfono' },
    help: {
      email: 'Se envía la dirección del recibo; se abre sin iniciar sesión.',
      whatsapp: 'Con + y código de país. Solo se envía el recibo, porque lo han pedido.'
    },
    go: 'Enviar',
    sent: to => `En camino a ${to}.`
  },
  link: {
    help: 'Quien tenga esta dirección puede leer el recibo.',
    open: 'Abrir',
    copy: 'Copiar',
    copied: 'Copiado',
    notCopied: 'El navegador no permitió copiarlo; selecciónelo y cópielo a mano.',
    none: 'Este recibo no tiene dirección pública.'
  },
  printer: {
    display: 'Abrir la pantalla del cliente',
    elsewhere: 'Mostrar en otro dispositivo',
    title: 'Impresora de recibos',
    help: 'Este navegador la recuerda.',
    by: {
      browser: 'Por el navegador',
      usb: 'Impresora por USB',
      serial: 'Impresora por puerto serie',
      network: 'La impresora de la caja'
    },
    noneChosen: 'No se eligió ninguna impresora.',
    unable: 'Este navegador no llega a impresoras por sí mismo; Chrome y Edge sí.',
    paper: 'Papel',
    millimetres: mm => `${mm} mm`,
    drawn: 'Imprimir las letras como imagen, si salen mal',
    speed: 'Velocidad (baudios)',
    auto: 'Imprimir después de cada venta',
    done: 'Listo'
  },
  failed: {
    not: number => `El recibo ${number} no se imprimió.`,
    unsure: number => `Mire si salió el recibo ${number}.`,
    again: 'Intentar de nuevo',
    dismiss: 'Dejarlo',
    devices: {
      'not-here': 'La impresora no está conectada: enciéndala y conéctela, o elíjala de nuevo.',
      'not-opened': 'No se pudo abrir la impresora: quizá la usa otro programa.',
      'no-answer': 'La impresora dejó de recibir datos: revise el papel y la tapa.'
    },
    faults: {
      unreachable: 'No se llega a ella por la red.',
      'not-allowed': 'Su dirección no está en una red que el operador permita.',
      incomplete: 'Se cortó antes de tenerlo todo.',
      'no-answer': 'Lo recibió todo, pero no dijo que terminó.',
      broken: 'La conexión se cortó después de enviarlo todo.',
      interrupted: 'El servidor se reinició mientras tanto.',
      'too-late': 'Tardó demasiado y se descartó.',
      queued: 'Todavía espera su turno.'
    }
  }
}
