import { defineMailTemplate, type MailWords, Nullable, Type } from 'stoa/plugin'

/**
 * What proves that an e-mail is the reader's: a link or a code. `minutes` or `hours` tell how long
 * it is good for.
 */
const Proof = Type.Object({
  name: Type.String(),
  link: Nullable(Type.String()),
  code: Nullable(Type.String()),
  minutes: Nullable(Type.Integer()),
  hours: Nullable(Type.Integer())
})

const P = 'style="margin:0 0 16px"'
const LINK = 'style="color:#1a1a1a;font-weight:bold"'
const CODE = 'style="margin:0 0 16px;font-size:28px;letter-spacing:6px;font-weight:bold"'

interface Words {
  subject: string
  hello: string
  open: string
  enter: string
  minutes: string
  hours: string
  otherwise: string
}

/** The same build in every language; the words may name {{name}} and {{company.name}}. */
const built = ({ subject, hello, open, enter, minutes, hours, otherwise }: Words): MailWords => {
  const goodFor = `{{#minutes}}${minutes}{{/minutes}}{{#hours}}${hours}{{/hours}}`
  return {
    subject,
    text: `${hello}\n\n{{#link}}${open}\n{{link}}{{/link}}{{#code}}${enter}\n{{code}}{{/code}}\n\n${goodFor}\n\n${otherwise}`,
    html: `<p ${P}>${hello}</p>{{#link}}<p ${P}><a href="{{link}}" ${LINK}>${open}</a></p>{{/link}}{{#code}}<p ${P}>${enter}</p><p ${CODE}>{{code}}</p>{{/code}}<p ${P}>${goodFor}</p><p ${P}>${otherwise}</p>`
  }
}

const GOOD_FOR = {
  en: { minutes: 'It is good for {{minutes}} minutes.', hours: 'It is good for {{hours}} hours.' },
  es: {
    minutes: 'Es válido durante {{minutes}} minutos.',
    hours: 'Es válido durante {{hours}} horas.'
  },
  id: { minutes: 'Berlaku selama {{minutes}} menit.', hours: 'Berlaku selama {{hours}} jam.' }
}

export const SignUpReceived = defineMailTemplate({
  name: 'storefront.sign-up-received',
  confidential: true,
  values: Proof,
  locales: {
    en: built({
      ...GOOD_FOR.en,
      subject: 'Confirm your e-mail for {{company.name}}',
      hello: 'Hello {{name}},',
      open: 'Confirm your e-mail',
      enter: 'Enter this code to confirm your e-mail:',
      otherwise:
        'If you did not sign up with {{company.name}}, leave this mail alone: nothing will happen.'
    }),
    es: built({
      ...GOOD_FOR.es,
      subject: 'Confirme su correo para {{company.name}}',
      hello: 'Hola, {{name}}:',
      open: 'Confirmar su correo',
      enter: 'Introduzca este código para confirmar su correo:',
      otherwise:
        'Si no se ha registrado en {{company.name}}, no haga caso de este mensaje: no pasará nada.'
    }),
    id: built({
      ...GOOD_FOR.id,
      subject: 'Konfirmasi surel Anda untuk {{company.name}}',
      hello: 'Halo {{name}},',
      open: 'Konfirmasi surel Anda',
      enter: 'Masukkan kode ini untuk mengonfirmasi surel Anda:',
      otherwise: 'Jika Anda tidak mendaftar di {{company.name}}, abaikan surel ini.'
    })
  }
})

export const PasswordForgotten = defineMailTemplate({
  name: 'storefront.password-forgotten',
  confidential: true,
  values: Proof,
  locales: {
    en: built({
      ...GOOD_FOR.en,
      subject: 'Your password for {{company.name}}',
      hello: 'Hello {{name}},',
      open: 'Choose a new password',
      enter: 'Enter this code to choose a new password:',
      otherwise: 'If you did not ask for it, leave this mail alone: your password stays as it is.'
    }),
    es: built({
      ...GOOD_FOR.es,
      subject: 'Su contraseña de {{company.name}}',
      hello: 'Hola, {{name}}:',
      open: 'Elegir una contraseña nueva',
      enter: 'Introduzca este código para elegir una contraseña nueva:',
      otherwise: 'Si no lo ha pedido, no haga caso de este mensaje: su contraseña no cambia.'
    }),
    id: built({
      ...GOOD_FOR.id,
      subject: 'Kata sandi Anda di {{company.name}}',
      hello: 'Halo {{name}},',
      open: 'Pilih kata sandi baru',
      enter: 'Masukkan kode ini untuk memilih kata sandi baru:',
      otherwise: 'Jika Anda tidak memintanya, abaikan surel ini: kata sandi Anda tidak berubah.'
    })
  }
})

const plain = (subject: string, paragraphs: string[]): MailWords => ({
  subject,
  text: paragraphs.join('\n\n'),
  html: paragraphs.map(words => `<p ${P}>${words}</p>`).join('')
})

/**
 * To who signs up with an e-mail that has an account: the answer of the API does not tell, so the
 * mail does.
 */
export const AlreadySignedUp = defineMailTemplate({
  name: 'storefront.account-met',
  confidential: true,
  values: Type.Object({ name: Type.String() }),
  locales: {
    en: plain('Your account with {{company.name}}', [
      'Hello {{name}},',
      'someone, perhaps you, signed up with {{company.name}} under this e-mail, which has an account already. Log in with your password, or ask for a new one if you have forgotten it.',
      'If it was not you, there is nothing to do.'
    ]),
    es: plain('Su cuenta en {{company.name}}', [
      'Hola, {{name}}:',
      'alguien, quizá usted, se ha registrado en {{company.name}} con este correo, que ya tiene una cuenta. Entre con su contraseña o pida una nueva si la ha olvidado.',
      'Si no ha sido usted, no tiene que hacer nada.'
    ]),
    id: plain('Akun Anda di {{company.name}}', [
      'Halo {{name}},',
      'seseorang, mungkin Anda, mendaftar di {{company.name}} dengan surel ini, yang sudah memiliki akun. Masuklah dengan kata sandi Anda, atau minta yang baru jika Anda lupa.',
      'Jika bukan Anda, Anda tidak perlu melakukan apa pun.'
    ])
  }
})
