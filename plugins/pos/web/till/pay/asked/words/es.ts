import type { AskedWords } from './en.ts'

export const words: AskedWords = {
  sending: 'Registrando…',
  lost: 'No ha llegado respuesta',
  lostHelp:
    'Puede que la venta haya llegado. Pregunta otra vez: se registra una sola vez, por mucho que preguntes. El tique se queda hasta entonces.',
  again: 'Preguntar otra vez'
}
