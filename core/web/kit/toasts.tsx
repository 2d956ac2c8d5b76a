import { Notifications, notifications } from '@mantine/notifications'

/** Where messages appear; loaded behind the first picture. */
export default function Toasts() {
  return <Notifications position="bottom-center" limit={3} transitionDuration={0} />
}

export function showToast(message: string, undo?: { label: string; run(): void }): void {
  const id = crypto.getRandomValues(new Uint32Array(1))[0]!.toString(36)
  notifications.show({
    id,
    autoClose: 8000,
    withBorder: true,
    withCloseButton: false,
    color: 'accent',
    message: (
      <span className="said">
        {message}
        {undo && (
          <button
            type="button"
            className="link"
            onClick={() => {
              undo.run()
              notifications.hide(id)
            }}
          >
            {undo.label}
          </button>
        )}
      </span>
    )
  })
}
