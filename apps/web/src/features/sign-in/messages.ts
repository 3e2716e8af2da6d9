export const emailMessages = {
  required: 'Enter your email address',
  otherwise: 'Enter an email address like name@example.nhs.uk',
}

export const newPasswordMessages = {
  required: 'Choose a password',
  minLength: 'Choose a password of 12 characters or more',
  maxLength: 'Choose a password of 128 characters or fewer',
  otherwise: 'Choose another password',
}

export const newPasswordHint =
  '12 characters or more. Three or four words that do not belong together are easy to remember and hard to guess.'

export const tooCommon = 'Many people use this password, so it is easy to guess. Choose another one.'
