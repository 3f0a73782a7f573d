/** The address of a script that only datasets on servers need. */
export const codeForServers = /\/(?:open-remote|remote-[a-z]+)-/;
