import type { PictureWords } from './en.ts'

export const words: PictureWords = {
  title: 'Imagens',
  add: 'Adicionar imagens',
  help: 'Solte imagens aqui ou cole uma. A primeira representa o produto no caixa, nas listas e nas lojas on-line.',
  kinds: 'JPEG, PNG, WebP, GIF ou AVIF, até 10 MB cada.',
  none: 'Ainda não há imagens.',
  picture: (n, alt) => (alt === '' ? `Imagem ${n}` : `Imagem ${n}: ${alt}`),
  sending: (done, all) => `Adicionando a imagem ${done + 1} de ${all}…`,
  added: count =>
    count === 1 ? 'A imagem foi adicionada.' : `${count} imagens foram adicionadas.`,
  tooLarge: 'Este arquivo tem mais de 10 MB; reduza-o e tente de novo.',
  failed: 'Não adicionada',
  again: 'Tentar de novo',
  dismiss: 'Deixar de fora',
  first: 'Primeira',
  alt: 'O que se vê',
  altHelp: 'Em poucas palavras; é lido para quem não pode vê-la.',
  save: 'Salvar',
  forward: 'Mover para a frente',
  back: 'Mover para trás',
  replace: 'Substituir',
  remove: 'Remover imagem',
  removed: 'A imagem foi removida.',
  replaced: 'A imagem foi substituída.',
  saved: 'Salvo.',
  close: 'Fechar'
}
