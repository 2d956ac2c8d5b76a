/* global document, window, location */
// A stand-in for https://js.stripe.com: as far as our payment page uses it. As with the real one
// the fields lie in a frame of Stripe's, which alone sees the card; it plays no part of the
// payer's: who pays types, and presses the page's own button.
{
  const HERE = new URL(document.currentScript.src).origin
  let calls = 0

  const frame = (path, parent, height) => {
    const element = document.createElement('iframe')
    Object.assign(element, {
      src: HERE + path,
      title: 'Secure card frame',
      name: `stand-in-${++calls}`
    })
    Object.assign(element.style, { border: '0', width: '100%', height })
    parent.append(element)
    return element
  }
  /** Asks a frame of ours, and waits for its answer. */
  const ask = (element, what) =>
    new Promise(resolve => {
      const id = ++calls
      const hear = ({ origin, data }) => {
        if (origin !== HERE || data.answers !== id) return
        window.removeEventListener('message', hear)
        resolve(data.result)
      }
      window.addEventListener('message', hear)
      element.contentWindow.postMessage({ id, ...what }, HERE)
    })
  const loaded = element =>
    new Promise(resolve => element.addEventListener('load', () => resolve(element), { once: true }))

  window.Stripe = (key, options = {}) => {
    if (!/^pk_/.test(key)) throw new Error('Please call Stripe() with your publishable key.')
    const credentials = { key, account: options.stripeAccount }
    const hidden = document.createElement('div')
    hidden.style.display = 'none'
    document.body.append(hidden)
    const controller = loaded(frame('/controller', hidden, '0'))

    /** The bank's own page, over ours, until the payer has answered. */
    const challenge = async url => {
      const modal = document.createElement('div')
      Object.assign(modal.style, {
        position: 'fixed',
        inset: '0',
        background: 'rgba(0,0,0,.5)',
        padding: '10vh 5vw'
      })
      modal.id = 'stand-in-challenge'
      document.body.append(modal)
      const bank = frame(url.replace(HERE, ''), modal, '320px')
      bank.name = 'bank'
      await new Promise(resolve => {
        const hear = ({ origin, data }) => {
          if (origin === HERE && data.bank) {
            window.removeEventListener('message', hear)
            resolve()
          }
        }
        window.addEventListener('message', hear)
      })
      modal.remove()
    }

    return {
      retrievePaymentIntent: async clientSecret =>
        ask(await controller, { what: 'retrieve', ...credentials, clientSecret }),
      elements: ({ clientSecret }) => {
        const heard = {}
        let fields
        return {
          secret: clientSecret,
          fields: () => fields,
          create: type => {
            if (type !== 'payment') throw new Error(`The stand-in has no element ${type}.`)
            return {
              on: (name, handler) => {
                heard[name] = handler
              },
              mount: selector => {
                fields = frame('/fields', document.querySelector(selector), '150px')
                loaded(fields).then(() => heard.ready?.())
              }
            }
          }
        }
      },
      confirmPayment: async ({ elements, confirmParams, redirect }) => {
        const answer = await ask(elements.fields(), {
          what: 'confirm',
          ...credentials,
          clientSecret: elements.secret,
          returnUrl: confirmParams.return_url
        })
        const action = answer.paymentIntent?.next_action
        if (action?.type === 'redirect_to_url') {
          location.href = action.redirect_to_url.url
          return new Promise(() => {})
        }
        if (action?.type !== 'use_stripe_sdk') {
          if (answer.paymentIntent && redirect !== 'if_required') {
            location.href = confirmParams.return_url
          }
          return answer
        }
        await challenge(action.use_stripe_sdk.stripe_js)
        const after = await ask(await controller, {
          what: 'retrieve',
          ...credentials,
          clientSecret: elements.secret
        })
        return after.paymentIntent?.last_payment_error
          ? { error: after.paymentIntent.last_payment_error }
          : after
      }
    }
  }
}
