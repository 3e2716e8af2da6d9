import { formatTime } from '../../ui/dates.ts'
import type { Snapshot } from './draft.ts'

const kept = {
  device: 'What you type is kept on this device until it is.',
  page: 'This browser cannot keep it for later: leave this page open until it is.',
}

/** Whether what is typed is safe, in one line. */
export function statusWords<V>({ status, keptOn, aside }: Snapshot<V>): string {
  switch (status.kind) {
    case 'quiet':
      return aside
        ? 'This is the other version. Yours is put aside until you close the page.'
        : 'What you type is saved as you go'
    case 'saving':
      return 'Saving'
    case 'saved':
      return `Saved at ${formatTime(status.at)}`
    case 'no-answer':
      return `Not saved yet: no connection. ${kept[keptOn]}`
    case 'unwell':
      return `Not saved yet: the service is not working as it should. ${kept[keptOn]}`
    case 'signed-out':
      return 'Sign in again to save: what you typed is kept'
    case 'refused':
      return `Not saved: ${status.trouble.text}`
    case 'conflict':
      return 'Not saved: this was changed somewhere else. Choose which version to keep.'
  }
}

/** What is read out: not the time, so that saving again is not news, and nothing while it is still being tried. */
export function spokenWords<V>(snapshot: Snapshot<V>): string | undefined {
  const { kind } = snapshot.status
  if (kind === 'saving' || (kind === 'quiet' && !snapshot.aside)) return undefined
  return kind === 'saved' ? 'Saved' : statusWords(snapshot)
}
