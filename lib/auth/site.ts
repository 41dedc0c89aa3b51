/** The address people use, where the installation names one; else the address of the request counts. */
export function publicUrl(): string | undefined {
  return process.env.PUBLIC_URL || undefined;
}

/** True when people reach this installation by HTTPS: cookies are then bound to it. */
export function isSecureSite(): boolean {
  return publicUrl()?.startsWith('https://') ?? false;
}

/** The secret that seals sessions. Made by the first start and kept in a file of mode 0600; the server puts it in the environment. */
export function sessionSecret(): string {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret || secret.length < 32) throw new Error('NEXTAUTH_SECRET is missing or shorter than 32 characters.');
  return secret;
}
