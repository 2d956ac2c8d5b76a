export const words = {
  method: 'Costing method',
  methods: { average: 'Moving average', fifo: 'First in, first out (FIFO)' },
  about: {
    average:
      'Goods that leave cost what one costs on average in the company; each receipt weighs the average anew.',
    fifo: 'Goods that leave cost what those cost that came into the shop first. Each receipt is a layer of its own.'
  },
  waiting: (method: string) => `${method} from`,
  change: 'Change',
  title: 'How is stock valued?',
  help: 'From the day you choose. What is there then is carried over at its value; nothing of the past changes.',
  from: 'From',
  chosen: 'Costing method chosen.',
  withdrawn: 'It stays as it is.',
  layers: 'Cost layers, the oldest first',
  noLayers: 'Nothing is there.',
  owed: 'Sold before it arrived',
  carried: 'Carried over',
  entered: 'Entered',
  more: 'More',
  lateCharge: 'Add a landed cost',
  lateTitle: 'What did it cost to bring them?',
  lateHelp:
    'What is still there of these goods is worth that much more. The share of those that were sold is a cost of today.',
  lateDone: 'Landed cost added.',
  late: 'Charged later',
  document: 'Document'
}
export type CostWords = typeof words
