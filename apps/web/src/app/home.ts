type Role = 'owner' | 'sitter';

/** Where each begins. */
export const homeOf = (role: Role) => (role === 'owner' ? '/dashboard' : '/sitter/inbox');

/** Whether an address is one of ours that this role may open; both have an account. */
export const isFor = (role: Role, href: string | undefined): href is string =>
  href !== undefined &&
  /^\/(?![/\\])/.test(href) &&
  (href.startsWith('/account') || href.startsWith('/sitter') === (role === 'sitter'));
