/** The address of a script that only datasets on servers need. */
export const codeForServers =
  /\/(?:follow-remote|open-remote|remote-(?:data|datasets|help|notices))-/;
