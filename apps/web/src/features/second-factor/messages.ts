export const codeMessages = { required: 'Enter the code', otherwise: 'Enter the 6 digits that the app shows' }

export const wrongCode =
  'This is not the code that the app shows now, or it was used already. Wait for the next one and enter that.'

export const passkeyNameMessages = {
  required: 'Enter a name for this passkey',
  otherwise: 'Enter a name of up to 60 characters on one line',
}

export const startAgain = 'This took too long. Load the page again and sign in from the start.'
