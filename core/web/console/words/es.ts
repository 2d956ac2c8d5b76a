import type { ConsoleWords } from './en.ts'

export const words: ConsoleWords = {
  skip: 'Ir a la página',
  find: 'Buscar o hacer…',
  more: 'Más',
  menu: 'Menú',
  home: 'Inicio',
  switchPlace: 'Cambiar de empresa o tienda',
  allShops: 'Todas las tiendas',
  groups: { run: 'Día', goods: 'Artículos', people: 'Personas', set: 'Ajustes' },
  account: 'Mi cuenta',
  theme: 'Claro u oscuro',
  language: 'Idioma',
  keyboard: 'Teclado',
  logOut: 'Salir',
  logOutUnsent: (count: number) =>
    count === 1
      ? 'Una venta de este navegador aún no se ha enviado. Abra la caja y espere.'
      : `${count} ventas de este navegador aún no se han enviado. Abra la caja y espere.`,
  logOutFailed: 'La sesión sigue abierta: no se pudo llegar al servidor.',
  livePaused: 'Actualización en vivo en pausa',
  newPages: 'Su acceso cambió. Guarde o deje el formulario.',
  steps: {
    title: 'Primeros pasos',
    done: (count, all) => `${count} de ${all} hechos`,
    hide: 'Ocultar',
    isDone: 'Hecho:'
  },
  nothingHere: 'Aquí no hay nada todavía',
  nothingHereHelp: 'Su rol no muestra nada en esta página. Use el menú.',
  unreachableTitle: 'Sin conexión',
  noPlace: 'No tiene ningún rol en ninguna empresa',
  noPlaceHelp: 'Pídalo a quien dirige su empresa y vuelva a cargar esta página.',
  palette: {
    placeholder: 'Busque o escriba qué hacer',
    none: 'Nada encontrado. Pruebe un número, un código de barras o un nombre.',
    go: 'Ir a',
    act: 'Hacer',
    foot: ['mover', 'abrir', 'cerrar']
  },
  help: {
    title: 'Teclado',
    note: 'Las letras esperan mientras escribe en un campo.',
    everywhere: 'En todas partes',
    lists: 'Listas',
    forms: 'Formularios y diálogos',
    keys: {
      palette: 'Buscar o hacer',
      help: 'Esta lista',
      search: 'Buscar en la lista',
      next: 'Fila siguiente',
      before: 'Fila anterior',
      open: 'Abrir fila',
      choose: 'Elegir fila',
      create: 'Nuevo',
      save: 'Guardar',
      close: 'Cerrar y volver'
    }
  },
  notFound: 'No existe esa página',
  notFoundWhy: 'Puede haberse movido',
  notFoundHelp: 'O es de un complemento apagado. Busque con Ctrl K o vuelva al inicio.',
  goHome: 'Ir al inicio',
  logIn: {
    title: 'Entrar',
    email: 'Correo',
    password: 'Contraseña',
    submit: 'Entrar',
    wrong: 'El correo o la contraseña no es correcto.',
    choose: '¿Qué empresa?',
    chooseHelp: 'Su contraseña abre varias.',
    back: 'Volver',
    none: '¿Aún no tiene tienda aquí?',
    signUp: 'Abra una'
  },
  signUp: {
    title: 'Abra su tienda',
    help: 'Sin tarjeta ni correos de confirmación. En un minuto puede vender.',
    shop: 'Nombre de la tienda',
    name: 'Su nombre',
    email: 'Correo',
    password: 'Contraseña',
    passwordHelp: '12 caracteres o más. Mejor una frase corta.',
    strength: ['corta', 'regular', 'buena', 'fuerte'],
    guessed: 'Deducido de su navegador',
    currency: 'Precios en',
    zone: 'Reloj',
    language: 'Idioma',
    fixed: 'La moneda no se puede cambiar más tarde.',
    invitation: 'Invitación',
    submit: 'Abrir la tienda',
    have: '¿Ya la abrió?',
    logIn: 'Entrar',
    emailWrong: 'No parece un correo. Revise lo que va después de la @.',
    passwordWrong: 'Muy corta: hacen falta 12 caracteres.',
    needed: 'Hace falta.'
  }
}
