import type { ConsoleWords } from './en.ts'

export const words: ConsoleWords = {
  skip: 'Ir para a página',
  find: 'Buscar ou fazer…',
  more: 'Mais',
  menu: 'Menu',
  home: 'Início',
  switchPlace: 'Trocar de empresa ou loja',
  allShops: 'Todas as lojas',
  groups: { run: 'Dia', goods: 'Produtos', people: 'Pessoas', set: 'Configuração' },
  account: 'Minha conta',
  theme: 'Claro ou escuro',
  language: 'Idioma',
  keyboard: 'Teclado',
  logOut: 'Sair',
  logOutUnsent: (count: number) =>
    count === 1
      ? 'Uma venda deste navegador ainda não foi enviada. Abra o caixa e aguarde.'
      : `${count} vendas deste navegador ainda não foram enviadas. Abra o caixa e aguarde.`,
  logOutFailed: 'Você continua conectado: não foi possível falar com o servidor.',
  livePaused: 'Atualização ao vivo em pausa',
  newPages: 'Seu acesso mudou. Salve ou deixe o formulário.',
  steps: {
    title: 'Primeiros passos',
    done: (count, all) => `${count} de ${all} feitos`,
    hide: 'Ocultar',
    isDone: 'Feito:'
  },
  nothingHere: 'Ainda não há nada aqui',
  nothingHereHelp: 'Sua função não mostra nada nesta página. Use o menu.',
  unreachableTitle: 'Sem conexão',
  noPlace: 'Você não tem função em nenhuma empresa',
  noPlaceHelp: 'Peça uma a quem dirige a empresa e recarregue esta página.',
  palette: {
    placeholder: 'Busque ou escreva o que fazer',
    none: 'Nada encontrado. Tente um número, um código de barras ou um nome.',
    go: 'Ir para',
    act: 'Fazer',
    foot: ['mover', 'abrir', 'fechar']
  },
  help: {
    title: 'Teclado',
    note: 'As letras esperam enquanto você digita em um campo.',
    everywhere: 'Em todo lugar',
    lists: 'Listas',
    forms: 'Formulários e diálogos',
    keys: {
      palette: 'Buscar ou fazer',
      help: 'Esta lista',
      search: 'Buscar nesta lista',
      next: 'Próxima linha',
      before: 'Linha anterior',
      open: 'Abrir linha',
      choose: 'Selecionar linha',
      create: 'Novo',
      save: 'Salvar',
      close: 'Fechar e voltar'
    }
  },
  notFound: 'Essa página não existe',
  notFoundWhy: 'Ela pode ter mudado de lugar',
  notFoundHelp: 'Ou é de um plugin desligado. Busque com Ctrl K ou volte ao início.',
  goHome: 'Ir para o início',
  logIn: {
    title: 'Entrar',
    email: 'E-mail',
    password: 'Senha',
    submit: 'Entrar',
    wrong: 'E-mail ou senha incorretos.',
    choose: 'Qual empresa?',
    chooseHelp: 'Sua senha abre várias.',
    back: 'Voltar',
    none: 'Ainda não tem loja aqui?',
    signUp: 'Abra uma'
  },
  signUp: {
    title: 'Abra sua loja',
    help: 'Sem cartão nem e-mail de confirmação. Em um minuto você já vende.',
    shop: 'Nome da loja',
    name: 'Seu nome',
    email: 'E-mail',
    password: 'Senha',
    passwordHelp: '12 caracteres ou mais. Uma frase curta é melhor.',
    strength: ['curta', 'razoável', 'boa', 'forte'],
    guessed: 'Sugerido pelo seu navegador',
    currency: 'Preços em',
    zone: 'Relógio',
    language: 'Idioma',
    fixed: 'A moeda não pode ser alterada depois.',
    invitation: 'Convite',
    submit: 'Abrir a loja',
    have: 'Já abriu?',
    logIn: 'Entrar',
    emailWrong: 'Isto não parece um e-mail. Verifique a parte depois do @.',
    passwordWrong: 'Muito curta: são necessários 12 caracteres.',
    needed: 'Preencha este campo.'
  }
}
