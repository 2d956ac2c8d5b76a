/** What is refused of printing; `name` is what the register is called. */
export const printProblems = {
  'printer-missing': {
    status: 409,
    message:
      'The register {name} has no printer in the network: enter its address at the register, or print from the browser.'
  },
  'print-not-retried': {
    status: 409,
    message:
      'Only what did not come out of a printer in the network is sent there again; print another copy instead.'
  },
  'printers-off': {
    status: 409,
    message:
      'This instance connects to no printers: its operator names their networks in POS_PRINTER_NETWORKS. Print from the browser instead.'
  }
} as const
