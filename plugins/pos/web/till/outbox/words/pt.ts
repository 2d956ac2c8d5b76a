import type { WaitingWords } from './en.ts'

export const words: WaitingWords = {
  title: 'Vendas a enviar',
  help: 'Estão pagas e guardadas neste dispositivo. São enviadas assim que a rede voltar; até lá não saia da conta nem limpe este navegador. Devoluções e pagamentos por provedor precisam da rede.',
  none: 'Tudo foi enviado.',
  sendNow: 'Enviar agora',
  save: 'Salvar em arquivo'
}
