export function missingPackages(root: string, options: { readonly dev: boolean }): string[];
