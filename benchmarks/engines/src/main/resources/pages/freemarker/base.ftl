<#macro page title>
<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>${title} | The Daily Java</title><link rel="stylesheet" href="/static/site.css"></head>
<body><header><h1><a href="/posts/">The Daily Java</a></h1>
<nav><ul><li><a href="/posts/">Posts</a></li><li><a href="/authors/">Authors</a></li><li><a href="/about/">About</a></li></ul></nav></header>
<main><#nested></main>
<footer><p>Written in a café</p></footer></body></html>
</#macro>
