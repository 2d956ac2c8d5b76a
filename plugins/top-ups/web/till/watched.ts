/** Whether a top-up was on a ticket of this page, and it is not known yet what became of it. */
let isOn = false

export const watched = {
  begin(): void {
    isOn = true
  },
  end(): void {
    isOn = false
  },
  isOn: (): boolean => isOn
}
