const words = {
  tip: 'Tip',
  serviceCharge: 'Service charge',
  receipt: 'Receipt',
  invoice: 'Invoice',
  invoiceLater: 'An invoice can be issued once this sale is sent.',
  print: 'Print',
  gift: 'Gift receipt',
  printing: 'Printing…',
  printed: 'Printed.',
  ways: { email: 'E-mail', whatsapp: 'WhatsApp', link: 'Link' },
  sendBy: { email: 'Send by e-mail', whatsapp: 'Send by WhatsApp', link: 'Public link' },
  send: {
    to: { email: 'E-mail address', whatsapp: 'Phone number' },
    help: {
      email: 'The address of the receipt is sent; it opens without a log-in.',
      whatsapp: 'With + and country code. Only the receipt is sent, because they asked for it.'
    },
    go: 'Send',
    sent: (to: string) => `On its way to ${to}.`
  },
  link: {
    help: 'Whoever has this address can read the receipt.',
    open: 'Open',
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'The browser did not let it be copied; select it and copy it by hand.',
    none: 'This receipt has no public address.'
  },
  printer: {
    display: 'Open the customer display',
    elsewhere: 'Show on another device',
    title: 'Receipt printer',
    help: 'This browser keeps it in mind.',
    by: {
      browser: 'By the browser',
      usb: 'Printer by USB',
      serial: 'Printer by serial port',
      network: 'The register’s printer'
    },
    noneChosen: 'No printer was chosen.',
    unable: 'This browser reaches no printers by itself; Chrome and Edge do.',
    paper: 'Paper',
    millimetres: (mm: number) => `${mm} mm`,
    drawn: 'Print letters as pictures, if they come out wrong',
    speed: 'Speed (baud)',
    auto: 'Print after each sale',
    done: 'Done'
  },
  failed: {
    not: (number: string) => `The receipt ${number} was not printed.`,
    unsure: (number: string) => `Look whether the receipt ${number} came out.`,
    again: 'Try again',
    dismiss: 'Leave it',
    devices: {
      'not-here': 'The printer is not connected: switch it on and plug it in, or choose it anew.',
      'not-opened': 'The printer could not be opened: another program may hold it.',
      'no-answer': 'The printer stopped taking data: look at paper and lid.'
    },
    faults: {
      unreachable: 'It cannot be reached in the network.',
      'not-allowed': 'Its address is not in a network that the operator allows.',
      incomplete: 'It broke off before it had everything.',
      'no-answer': 'It took everything, but did not say that it is done.',
      broken: 'The connection broke after everything was sent.',
      interrupted: 'The server was restarted meanwhile.',
      'too-late': 'It took too long, so it was dropped.',
      queued: 'It still waits for its turn.'
    }
  }
}
export { words }
export type PaperWords = typeof words
