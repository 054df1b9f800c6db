// The host has to be on the list of request and socket domains of the mini-program.
module.exports = { url: 'https://loyalty.example/graphql', program: 'demo' };
