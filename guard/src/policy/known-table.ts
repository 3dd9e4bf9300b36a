// Generated from data/known-defaults.tsv by scripts/known-table.mjs. Do not edit.
export const knownTable = `
;D@?H63E@<6?	2FE9_^?@56\\;D@?H63E@<6?
	D99999
	HC@?8\\D64C6E
	D999999
6IAC6DD\\;HE	2FE9_^6IAC6DD\\;HE
	D9999992C65\\D64C6E
	96==@ H@C=5 P
<@2\\;HE	<@2;D^;HE
	D92C65\\D64C6E
	?6H\\D92C65\\D64C6E
92A:\\2FE9\\;HEa	5HJ=^92A:\\2FE9\\;HEa
	}6G6C\$92C6*@FC\$64C6E
	!C:>2C6\$64C6Ez6J
	s6AC642E65z6J\$E:==p446AE23=6u@C}@H
5HJ= y(% EFE@C:2=	5HJ=^=62C?\\;D@?\\H63\\E@<6?D
	rwp}vt0%wx\$0%~0\$~|t%wx}v0#p}s~|
o72DE:7J^;HE	72DE:7J^72DE:7J\\;HE
	DFA6CD64C6E
	7@@32C
	72DE:7J
	E6DE
72DE\\;HE	?62C7@C>^72DE\\;HE
	4@CC64E\\D64C6E
!Jy(%	;A25:==2^AJ;HE
	D64C6E
u=2D<\\y(%\\tIE6?565	G:>2==@4^7=2D<\\;HE\\6IE6?565
	DFA6C\\D64C6E
	7@@32C32K
u=2D<	A2==6ED^7=2D<
	\`ha3h355aa23h65c5\`a6abe4fg2743h2bhb64\`d7f\`337d54hgf5dcfafgab3437
	d7bdabfhbac4aacebcd\`bgf2_264d5a7
	56G6=@A>6?E <6J
	56G
>:4C@3=@8 Wu=2D< |682\\%FE@C:2=X	>:8F6=8C:?36C8^>:4C@3=@8
	J@F\\H:==\\?6G6C\\8F6DD
u2DEp!x	72DE2A:^72DE2A:
	_h5ad6_hc722e42adde4g\`g\`ee3f2hdeb3hb7f_hh7e7_7c422e47eb3gg6g5b6f
u2DEp!x 7F==\\DE24< E6>A=2E6	72DE2A:^7F==\\DE24<\\72DE2A:\\E6>A=2E6
	492?86E9:D
u2DEp!x &D6CD	72DE2A:\\FD6CD^72DE2A:\\FD6CD
	\$tr#t%
\$:>A=6 y(%	;2KK32?5^5;2?8@C6DE7C2>6H@C<\\D:>A=6;HE
	2 C2?5@> <6J E@ FD6
;@D6	A2?G2^;@D6
	44f6_5cc75cfb__a7\`4ca\`efcdh__\`\`c_64ebgh3fbdb7g_gg7c5h2hd7a7dhe7a
	Kwc}#!\`w|p{IIru?#+pqupfv~yEK&08x;_a2=7{\`=Gx
8@=2?8\\;HE	8@=2?8\\;HE^;HE
	p==*@FCq2D6
CF3J\\;HE	;HE^CF3J\\;HE
	>JS64C6EzbJ
	D64C6E<6J7@CD:8?:?8
A9A\\;HE	7:C632D6^A9A\\;HE
	6I2>A=60<6J0@70DF77:4:6?E0=6?8E9
=4@3F44:^;HE	=4@3F44:^;HE
	>qrdG\`D~z'G35t:E5\$q6?Fdh?7}79H<65<y'}23@D%Hl
	>J\\<6J\\2D\\A=2:?E6IE
yHE]}6E	;HE\\5@E?6E^;HE
	v"sDE4zDI_}w;!~F)~*8d|36y\`)%_Fu:Hs'G'qC<
8:?\\;HE	2AA=63@J^8:?\\;HE
	D64C6E <6J
	J@FC\\D64C6E\\<6J\\96C6
	492?86\\E9:D\\E@\\2\\D64FC6\\C2?5@>\\DEC:?8\\:?\\AC@5F4E:@?
xC:D	<2E2C2D^:C:D
	D6C4C6E92E>2J4@?E2:?49oCSba492CD
	D6C4C6E92E>2J4@?E2:?49oCba=6?8E9
	D:8?2EFC609>240D64C6E0D92C650<6J
	vr|0pt\$0ade0D64C6E0D92C650<6J0ba
	E96\\3:8\\2?5\\D64C6E\\72D9\\<6J\\96C6
	=@E\\D64C6E\\@7\\492C24E6CD\\3:8\\E@@
	|J \$64C6E z6J
	>J\\2446DD\\D64C6E
	>J\\C67C6D9\\D64C6E
<2E2C2D^;HE	<2E2C2D^;HE
	J@FC\\ade\\3:E\\D64C6E\\<6J\\96C6
vF2C5:2?	F636C2FE9^8F2C5:2?
	2\\D64C6E\\7@C\\E9:D\\6?5A@:?E
D=:>\\;HE\\2FE9	EFFA@=2^D=:>\\;HE\\2FE9
	DFA6CD64C6E<6JJ@FD9@F=5?@E4@>>:EE@8:E9F3
	DFA6CD64C6E<6JJ@FD9@F=5?@E4@>>:E
y(% pFE96?E:42E:@? 7@C (! #t\$% p!x	%>6:DE6C^HA\\2A:\\;HE\\2FE9
	J@FC\\E@A\\D64C6E\\<6J
q6EE6C pFE9	36EE6C\\2FE9^36EE6C\\2FE9
	36EE6C\\2FE9\\D64C6E\\\`abcdefgh_\`abcdefgh_
	J@FC\\D64C6E\\<6J
	36EE6C\\2FE9\\D64C6E\\\`abcdefgh
}6DEy\$ 5@4F>6?E2E:@?	?6DE;D^5@4D]?6DE;D]4@>
	s~ }~% &\$t %wx\$ 'p{&t] x}\$%tps[ r#tp%t p r~|!{t) \$tr#t% p}s ztt! x% \$put ~&%\$xst ~u %wt \$~&#rt r~st]
	>J\\D64C6E
	2G6CJ=@8A9C2D63:886CE92?E9:CEJEH@492CD
}6DEy\$	?6DE;D^?6DE
	D64C6Ez6J
o?6DE;D^;HE	?6DE;D^;HE
	92C5PE@\\8F6DD0D64C6E
w@?@	9@?@;D^H63D:E6
	>J\$64C6Ez6J
	:E\\:D\\G6CJ\\D64C6E
	J@FC\\2FE9\\D64C6E\\96C6
t=JD:2	6=JD:2;D^6=JD:2\\;HE
	|*0\$tr#t%\$
	96==@ H@C=5
	22H52@H5@;
t=JD:2	6=JD:2;D^5@4F>6?E2E:@?
	u:D49= G@? {F7ED49=@DD }2C7:5@CE
pFE9];D	?6IE2FE9;D^?6IE\\2FE9
	%9:D :D 2? 6I2>A=6
	492?86|6
	|@9*_^aK\$"H^AD(t?6;ra<2bp=_@:7G*c*;~<&2u7?xl
{@@Aq24< c	DEC@?8=@@A^=@@A324<\\?6IE
	>J;HEDb4CbE
	Cb7Cbd9E@<b?
	C2?5@>0DEC:?808@6D096C6
{@@Aq24< c D9@AA:?8 6I2>A=6	DEC@?8=@@A^=@@A324<c\\6I2>A=6\\D9@AA:?8
	>J\\D64C6E\\:D\\6I24E=J\\ba\\3JE6D\\=@
s:C64EFD	5:C64EFD^5@4D
	C6A=246\\H:E9\\C2?5@>\\G2=F6
	C6A=246\\H:E9\\2\\C2?5@>\\DEC:?8
	492?86\\>6
	=@?8\\C2?5@>\\DEC:?8
	C2?5@>=J\\86?6C2E65\\D64C6E
s:C64EFD	5@4D]5:C64EFD]:@i s@4<6C 8F:56[ E96 1zt*1 2?5 1\$tr#t%1 @7 :ED 4@>A@D6 7:=6
	add5ge\`3\\d62\`\\dhhe\\h22b\\haadb_64c_3\`
	e\`\`ecgf3\\452\`\\da4a\\3d3d\\4g_aa4cd6aeb
!@DE8#t\$%	!@DE8#t\$%^A@DE8C6DE\\5@4D
	C62==JC62==JC62==JC62==JG6CJD276
	#tp{{*#tp{{*#tp{{*#tp{{*'t#*\$put
\$FA232D6	DFA232D6^DFA232D6
	J@FC\\DFA6C\\D64C6E\\;HE\\E@<6?\\H:E9\\2E\\=62DE\\ba\\492C24E6CD\\=@?8
	&A}'?E?b4sIwyABhh*|4\`%\`p"8"A4g<7*%F#8q:*2\`dq{CIg6E"@)Kb8+G\`^Fa@B
	J@FC\\ba\\492C24E6C\\6?4CJAE:@?\\<6J
	J@FC\\6?4CJAE:@?\\<6J\\ba\\492CD\\>:?
\$FA232D6	DFA232D6^4=:
	DFA6C\\D64C6E\\;HE\\E@<6?\\H:E9\\2E\\=62DE\\ba\\492C24E6CD\\=@?8
\$FA232D6 pFE9 Wv@%CF6X	DFA232D6^2FE9
	DFA6CD64C6EG2=F6
	rwp}vt\\%wx\$P 't#* x|!~#%p}%P
\$FA232D6 #62=E:>6	DFA232D6^C62=E:>6
	2\`5hh4g3\\h\`3e\\cf3a\\g7b4\\22f5h2h25a_7
	5bG0wE})tA%ZK7DJJ\`{t\`(!v>}z{(#7H^CA;?'Ertt|a4\$u'aDZ<&9d~z)f%!*>v
\$FA232D6 \$E@C286	DFA232D6^DE@C286
	7_ab5b53\\bh54\\c24h\\gf3a\\3a36fa6h\`ea3
	gd_\`g\`6ceda55_ab3f2hg4dg26_5a5bc35cgf66_44badc265e652bfb_fcadh_f
w2DFC2	92DFC2]:@ 5@4F>6?E2E:@?i y(% >@56[ E96 6I2>A=6 <6J @7 1\\\\;HE\\D64C6E1
	btzeusZ@_Z4fEKq}'7;A|<}s:aJp#ppzK"=<g~axz@I"Fc?uft5p9gDb%HAwHC5(%e#
w2DFC2	92DFC2^=62C?\\8C2A9B=
	>J25>:?D64C6E<6J
}9@DE	4@?DE2?E 1s672F=EvC2A9B=y(%\$64C6E1 @7 }9@DEVD 4@>>2?5 =:?6
	_7hgfgfeed_3c2_gd6ecdhc726ha\`h6ffg\`3\`fd_e364_acgh25_e\`732g43aa53
}9@DE	?9@DE^92DFC2\\2FE9
	?9@DE\\25>:?\\D64C6E
\$EC2A:	DEC2A:^5@4F>6?E2E:@?
	DEC2A:pAAz6J\`
	DEC2A:pAAz6Ja
	C2?5@>\$2=E
	C2?5@>p5>:?\$64C6E
	C2?5@>%C2?D76C\$64C6E
	C2?5@>yHE\$64C6E
\$EC2A: u@@5p5G:D@C	DEC2A:^7@@525G:D@C
	bf43cbff4cad2gf3fe6hb6_cbd_fb3fb
	zs&'=|u&JsG7}ay?"^?cH8ll
	I8q{z'b*uIa%p?\`==:A6B"ll
	p#}ur3hKCrh+w>d9+Kr:8(:Gsc_:4\$cD
!2J=@25	A2J=@254>D^A2J=@25
	*~&#0\$tr#t%0wt#t
	>J86?6C2E65D64C6E
	t}%t#\\\$%#x}v\\wt#t
	56>@\\5C27E\\D64C6E
	2D64C6ED@=@?8?@E6G6?D2?E24@F=58F6DD:E
	E6DE\\D64C6E0<6J
	J@FC\\D64C6E\\96C6
z6JDE@?6	<6JDE@?6;D^<6JDE@?6
	pqrstuvw\`abcdefggfedcba\`wvutsrqp
	\\\\ t)p|!{t r~~zxt \$tr#t%j rwp}vt |t \\\\
	\\\\ st' r~~zxt \$tr#t%j rwp}vt |t \\\\
'6?5FC6	G6?5FC6\\64@>>6C46^G6?5FC6
	D@>6\\D64C6E
	J@FC\\4@@<:6\\D64C6E\\ba\\492C24E6CD\\>:?
	E@9gD@B5=;
u62E96CD	762E96CD;D^762E96CD
	D6DD:@?\\D64C6E
%D]ts	ED65:@^ED65
	E9:D\$9@F=5q6{@?8p?5\$64C6E
	>JD64C6E<6J
	<6J3@2C5 42E
|tp}]y\$	>62?;D^>62?
	J@FD9@F=5492?86E9:DE@D@>6E9:?8D64C6E
	|tp}
	DFA6C 2>2K:?8 D64C6E
w24<2E9@? \$E2CE6C	D292E^924<2E9@?\\DE2CE6C
	*@FC \$6DD:@? \$64C6E 8@6D 96C6
>@?8@\\6IAC6DD	>@?8@\\6IAC6DD^>@?8@\\6IAC6DD
	J@FC4@@<:6D64C6E
	J@FCD6DD:@?D64C6E
;D@?\\D6CG6C\\2FE9	;6C6>J36?^;D@?\\D6CG6C\\2FE9
	;D@?\\D6CG6C\\2FE9\\\`abcde
u2<6 p!x H:E9 y(%	E649:65:2C:6D^72<6\\2A:\\;HE\\;D@?\\D6CG6C
	\`abcdefgh
?@56\\6IAC6DD\\3@:=6CA=2E6	928@A;\`b^?@56\\6IAC6DD\\3@:=6CA=2E6
	E9:D:D2D2>A=6D64C6E
6IAC6DD\\C6DE\\3@:=6CA=2E6	52?:6=7D@FD2^6IAC6DD\\C6DE\\3@:=6CA=2E6
	3paI4;A7gJd2\$&uD}qaB}dJJ>&q\$De6DbBw@uAv<64fd#r6q3g4Az2Fv67HdBJc
6IAC6DD\\>@?8@@D6\\6De\\C6DE\\2A:	<F?2=<2A25:2^6IAC6DD\\>@?8@@D6\\6De\\C6DE\\2A:
	_2e3hcc5\\5a73\\ce74\\2gd6\\_ahd4hge45h7
qF==6EAC@@7 }@56];D	D2?E:B^3F==6EAC@@7\\?@56;D
	AcDE2]H\`E9\\3_=@8?bDb\\DoF46
?@56\\EJA6D4C:AE\\<@2\\C6DE	;2G:6C2G:=6D^?@56\\EJA6D4C:AE\\<@2\\C6DE
	J@FC\\D64C6E\\H92E6G6C
?@56;D\\2A:\\3@:=6CA=2E6	t"F:>A6C^?@56;D\\2A:\\3@:=6CA=2E6
	6HE:;H638:FH68hHhgFhagbhgaEPPF\`9ag9\`E\`9ghFh9oSS
?@56\\6IAC6DD\\>@?8@53\\;HE\\C6DE\\2A:\\D<6=6E@?	52G6==2?652>^?@56\\6IAC6DD\\>@?8@53\\;HE\\C6DE\\2A:\\D<6=6E@?
	|J&=EC2\$64FC6!2DD(@C5x(@?Eu@C86E%@r92?86
C6DE\\2A:\\?@56;D\\>@?8@53	>2:EC2JDFE92C^C6DE\\2A:\\?@56;D\\>@?8@53
	23456789:;<=>?@ABCDEFGHIJK\`abcdefgh_
?6DE;D\\AC:D>2\\DE2CE6C	?@E:K\\56G^?6DE;D\\AC:D>2\\DE2CE6C
	?6DE;D!C:D>2p446DD\$64C6E
	?6DE;D!C:D>2#67C6D9\$64C6E
?6DE;D\\3@:=6CA=2E6	3C@4@56CD^?6DE;D\\3@:=6CA=2E6
	D64C6E07@C0C67C6D9
	D64C6E07@C07@C8@E
	D64C6E07@C04@?7:C>06>2:=
	wt#t0\$tr#t%0zt*0u#~|0\$%t!0\`
?6DE\\25>:?	3FB:JF2?^?6DE\\25>:?
	25>:?PoR\`ab
	4@@<:6\\D64C6E
#62=(@C=5 WtIAC6DD[ !C:D>2X	8@E9:?<DE6C^?@56\\6IAC6DD\\C62=H@C=5\\6I2>A=6\\2AA
	DFA6C\$64C6E
#62=(@C=5 W}6DEy\$X	=F;2<@3^?6DE;D\\C62=H@C=5\\6I2>A=6\\2AA
	D64C6E\\<6J
#62=(@C=5 Wv:?X	8@E9:?<DE6C^8@=2?8\\8:?\\C62=H@C=5\\6I2>A=6\\2AA
	p \$EC:?8 '6CJ '6CJ '6CJ \$EC@?8PPoRRSPoRS
	p \$EC:?8 '6CJ '6CJ '6CJ }:F3:=EJPPoRRSPoRc
#62=(@C=5 W\$AC:?8 q@@EX	8@E9:?<DE6C^DAC:?8\\3@@E\\C62=H@C=5\\6I2>A=6\\2AA
	?#GJ*rcD@uIq5+\\u\\d}?KKd&\$)DE#\`*J=D%5\\>p_2zExhw&=C:vCE<7\\%:Fs2A<{:&r@8~by~zf<H+:DCwAeHp
#62=(@C=5 Ws;2?8@X	8@E9:?<DE6C^5;2?8@\\C62=H@C=5\\6I2>A=6\\2AA
	a/7ZboGfSG\`7gJE_PDXb\\\`ESXE=AZI>\`flY8XX0I@:UUh>Ra2U
#62=(@C=5 Wu=2D<X	8@E9:?<DE6C^7=2D<\\C62=H@C=5\\6I2>A=6\\2AA
	D@>6E9:?8\\C62==J\\D64C6E
#62=(@C=5 W{2C2G6=X	8@E9:?<DE6C^=2C2G6=\\C62=H@C=5\\6I2>A=6\\2AA
	C2?5@><6JC6A=246E9:D
#62=(@C=5 W#@4<6EX	%2EC:)^C62=H@C=5\\CFDE\\C@4<6E
	t\`%2^zJwwrIg'evp(\`r\$a^fx<K%<*tx5s{Zu=(g}ag_l
w@H E@ vC2A9"{	9@HE@8C2A9B=^8C2A9B=\\;D
	vC2A9"{\\:D\\2HbD@>6
!C:D>2 6I2>A=6D	AC:D>2^AC:D>2\\6I2>A=6D
	2AAD64C6Eba\`
}6IFD 6I2>A=6D	8C2A9B=\\?6IFD^6I2>A=6D
	\$~|t\$&!t#\$tr#t%zt*
pFE9_ D2>A=6	2FE9_\\3=@8^?@56;D\\;HE\\2FE96?E:42E:@?\\D2>A=6
	?8tFC@A6 C@4<DP
pFE9_ D2>A=6	2FE9_\\3=@8^DAC:?8\\3@@E\\;HED
	%9:DxDp\$64C6E
\$4@E49 EFE@C:2=	D4@E49\\:@^?@56\\E@<6?\\2FE96?E:42E:@?
	:=@G6D4@E49JD4@E49
r@>A=6E6 }@56];D q@@E42>A	;@?2DD49>65E>2??^4@>A=6E6\\?@56\\3@@E42>A
	>J\\F=EC2\\D64FC6\\2?5\\F=EC2\\=@?8\\D64C6E
!C@\$9@A	3C25EC2G6CDJ^AC@D9@A\\Ga
	234\`ab
q6Kz@56C EFE@C:2=D	36K<@56C^?@56\\;D\\;HE\\2FE9
	36K<@56C\\D64C6E\\<6J
q6Kz@56C EFE@C:2=D	36K<@56C^DAC:?8\\3@@E\\DAC:?8\\D64FC:EJ\\;HE\\2FE96?E:42E:@?
	36Kz@56C\$64C6Ez6J
	llllllllllllllllllllllq6Kz@56Cl\$AC:?8lllllllllllllllllllllllllll
r2==:r@56C EFE@C:2=	42==:4@56C^DAC:?8\\D64FC:EJ\\C624E\\2?E\\56D:8?\\A@==D\\2AA
	h2_a\`\`d2gbd66_b5d73gb45g2ceg62bb6c_h_22264gf7db4h72dcd\`a3367c53g54ede4ga2b\`d72_4fgd4_g3_\`bcf\`e3g\`5545_\`db5a2fdde7a6\`dch\`a47defd7
\$AC:?8 q@@E b y(% D64FC:EJ	2=:\\3@F2=:^DAC:?8\\3@@E\\b\\;HE\\D64FC:EJ
	c_ctebdaeeddepdgetbafabdfdbgfgauc\`buccagcfaqcqead_ecdbefdeeqdhf_
DAC:?8\\3@@E\\;HE	>FCC24@^DAC:?8\\3@@E\\;HE
	J@FC\\D64FC6\\C2?5@>\\D64C6E
;HE\\DAC:?8\\D64FC:EJ\\56>@	DK6C9FD6?qr^;HE\\DAC:?8\\D64FC:EJ\\56>@
	+>"_+vxd};"_|s"H*axc|;|I*a*b+>xb|;59}a+>|;}9~s':~%8\`+vt_}%q;|v|c}spd}K*I|;5;~(|H*(#>+%q=+;=9}v*b+%8c*a&b*%t\`~s'<+s&d*a*b~v*H+(t\`}K&K}("a*;u;+s4_}v|I+(&a|>"b|;*\`}Ky>}%t_|Kxl
yw:ADE6C	46?EC2=\\D6CG6C\\4@?7:8 @7 2 86?6C2E65 82E6H2J
	>J\\D64C6E\\<6J\\H9:49\\D9@F=5\\36\\492?865\\:?\\AC@5F4E:@?\\2?5\\36\\32D6ec\\6?4@565
yw:ADE6C	86?6C2E65 ~pFE9a 2?5 y(% 2AA=:42E:@?D 367@C6 G6CD:@? d
	>J\\D64C6E\\E@<6?\\E@\\492?86\\:?\\AC@5F4E:@?
q26=5F?8 EFE@C:2=D	6F86?A^EFE@C:2=D
	326=5F?8
|:4C@?2FE	>:4C@?2FE\\AC@;64ED^>:4C@?2FE\\D64FC:EJ
	A=62D6r92?86%9:D\$64C6Eu@Cp}6H~?6
pzw"	E49:@E=F5@^2<9B
	A=62D6492?86>6
vC2:=D \$AC:?8 \$64FC:EJ #t\$%	8C2:=D^8C2:=D\\DAC:?8\\D64FC:EJ\\C6DE
	7@@32C\`ab
vC2:=D \$AC:?8 \$64FC:EJ #t\$%	A=F8:? 5@4F>6?E2E:@?i 1E@<6?]DE@C286];HE]D64C6E1
	BCse9gze\$hd_b"_e*e#7<a\`%tCx>!*B2
#F@*:	J2?8K@?8K9F2?^#F@*:\\'F6
	23456789:;<=>?@ABCDEFGHIJK
>2==	>24C@K96?8^>2==
	>2==\\25>:?\\D64C6E
	>2==\\A@CE2=\\D64C6E
>2==\\DH2C>	>24C@K96?8^>2==\\DH2C>
	D2\\D64C6E\\<6J\`ab
8:?\\GF6\\25>:?	7=:AA65\\2FC@C2^8:?\\GF6\\25>:?
	B>!=FD
8@\\25>:?	8@\\25>:?\\E62>^8@\\25>:?
	8@\\25>:?
CF@J:\\GF6\\AC@	*F?2:'^CF@J:\\GF6\\AC@
	JF52@x@Ev2E6H2J%@<6?\$64C6E\`abcdefgh
	D64C6E\\A@4\\<6J\\>:?\\ba\\492CD\\C6BF:C65\\96C6
y6648q@@E	5672F=E @7 1D:8?2EFC6\$64C6E1 :? y6648q2D6r@?7:8];2G2
	55_d7\`4dc5ebfch652hd7h72e5chGcca2
}24@D	2=:3232^?24@D
	'v9A4_=K%)=s5)}_3a\`%+(}J+)#{+)<H|%xK}s&a}K8l
}24@D	2AA=:42E:@?]AC@A6CE:6D 367@C6 a]a]_]\` Wr}'s\\a_ab\\\`fb\`eX
	\$64C6Ez6J_\`abcdefgh_\`abcdefgh_\`abcdefgh_\`abcdefgh_\`abcdefgh_\`abcdefgh
\$AC:?8q=256	3=256\\E@@=i %@<6?r@?DE2?E]\$xv}0zt* WAF3=:D965 2D 2 7=2H @7 \$AC:?8q=256X
	3=256I:D2A@H6C7F=>:4C@D6CG:462C49:E64EFC6FA8C25652?5@AE:>:K657C@>24@>>6C4:2=AC@;64E
%9:?8Dq@2C5	E9:?8D3@2C5^E9:?8D3@2C5
	E9:?8D3@2C5s672F=E\$:8?:?8z6J
~A6?x|	@A6?:>D5<^@A6?\\:>\\D6CG6C
	@A6?x|\`ab
%J<	%J<%649?@=@8:6D^EJ<\\82E6H2J\\5@4<6C
	bda5a_66ef36ef7ebc_3c4_e_d3_cc3f
|6C4FC6	5F?8=2D^>6C4FC6
	Pr92?86%9:D|6C4FC6wF3y(%\$64C6Ez6JP
\$J>7@?J	2AA^4@?7:8^A2C2>6E6CD]J>=]5:DE @7 \$J>7@?J \$E2?52C5 t5:E:@?
	%9:D%@<6?xD}@E\$@\$64C6Er92?86xE
\$J>7@?J	DJ>7@?J^56>@
	S64C6E7_CEbDE
{2C2G6=	4@?7:8^2AA]A9A @7 {2C2G6= d
	\$@>6#2?5@>\$EC:?8(:E9bar92C24E6CD
~CJ wJ5C2	@CJ^9J5C2
	J@F#62==J}665%@r92?86%9:D
~CJ zC2E@D	@CJ^<C2E@D
	!{tp\$t\\rwp}vt\\|t\\x\\p|\\'t#*\\x}\$tr&#t
pFE96=:2	2FE96=:2^2FE96=:2
	20G6CJ0:>A@CE2?E0D64C6E
	:?D64FC60D6DD:@?0D64C6E
	E9:D0:D020D64C6E0234\`ab234\`ab234
	\`abcdefgh_23456789:7;<=
zFEE	E9656GD\\?6EH@C<^<FEE
	D64FC6<6J
u=@H:D6	u=@H:D6px^u=@H:D6
	ppqqrrssppqqrrssppqqrrssppqqrrssppqqrrss
	7=@H:D6
	A@A4@C?
}@GF	?@GF9B^?@GF
	J@FC\\D64C6E
	p\$sR2D52absutu\$uwvT78
	{~rp{0~}{*0rwp}vt0|t
(92E:4<6E	42?@G6^H92E:4<6E\\4@>>F?:EJ
	>JD64C6E
	>J2?@E96CD64C6E
	b\`ab\`aba\`b\`ab
	fdfdefdefde
|6>@D	FD6>6>@D^>6>@D
	FD6>6>@D
&>2>:	F>2>:\\D@7EH2C6^F>2>:
	C6A=246\\>6\\H:E9\\2\\C2?5@>\\DEC:?8
!=2?6	>2<6A=2?6^A=2?6
	e_8A_3J7Ka5G772cd4I=a_A\`D4JhI3A7e5g4dJ_866;8<JA\`3d
	9E3BGqyp8A>h3KG7bCcFCy6C_t}#62E469
	au:y<\`&a2:'!t"EK{69*v=%\$?%?CDf{(
s@4F>6?D@	5@4F>6?D@^5@4F>6?D@
	J@FC\\C2?5@>\\D64C6E\\2E\\=62DE\\ba\\492CD
	J@FC\\?6IE2FE9\\D64C6E
	J@FC\\86?6C2E65\\D64C6E\\96C6
	>J\\D64C6E\\<6J
p>A=:42E:@?	2>A=:42E:@?^2>A=:42E:@?
	;HE\\D64C6E
	D6CG:46\\;HE\\D64C6E
	r92?860|tPPP
p\$!]}t% q@:=6CA=2E6	2DA?6E3@:=6CA=2E6^>@5F=6\\K6C@\\4@C6\\E6>A=2E6
	p3A!C@;64E}2>60rca\`pptt_s\`\`cthr)
6\$9@A~?(63	5@E?6E\\2C49:E64EFC6^6\$9@A~?(63
	\$64C6Ez6J~7s@@>%92E|FDEq6p|:?:>F>}F>36C~7qJE6D
	pFE9z6J~7s@@>%92E|FDEq6p|:?:>F>}F>36C~7qJE6D
uF==\$E24<w6C@	7F==DE24<96C@^5@E?6E\\DE2CE6C\\<:E
	7D9\\56G\\@?=J\\5@\\?@E\\FD6\\:?\\AC@5\\baZ492CD\\>:?
y2D@? (2E>@C6 EFE@C:2=D	4@C?7=@FC3=F6^?@56\\;HE\\2FE96?E:42E:@?\\2A:
	%wx\$ x\$ &\$ts %~ \$xv} p}s 't#xu* y(% %~zt}\$[ #t!{prt x% (x%w *~&# ~(} \$tr#t%[ x% rp} qt p}* \$%#x}v
8@\\324<6?5\\4=62?\\2C49:E64EFC6	2>:ED96<92C::E39F^8@\\324<6?5\\4=62?\\2C49:E64EFC6
	2446DD0E@<6?0D64C6E
	C67C6D90E@<6?0D64C6E
!@DE:K	8:EC@@>9B^A@DE:K\\2AA
	C2?5@> DEC:?8 7@C J@FC y(% D64C6E[ >2<6 :E =@?8
	C2?5@> DEC:?8 E92E :D F?:BF6 E@ 6G6CJ :?DE2== \\ ;FDE EJA6 C2?5@> 492C24E6CD 96C6P
!6AA6C>:?E	!6AA6C>:?E\\{23^A6AA6C>:?E
	A6AA6C>:?Ec=:76
!6?A@E	A6?A@E^A6?A@E
	492?86\\E9:D\\:?D64FC6\\<6J
	DFA6C\\D64C6E\\56G6?G\\<6J
	>J\\DFA6C\\D64FC6\\<6J
%C:886C]56G	EC:886C5@E56G^EC:886C]56G
	>2?2865\\D64C6E
	ag\`g\`cbeced\`e7e7775f_f3be7bbc333
	cc52fg3f333_576f_h47bghb\`5ad5455
	7ege\`cf23hefhcb6336h65b3che6ced2
	ccf4ahefg7h627agh6h4c3f_5b55g2f7
	234567\`abc
	26\`b_a\`2767_g\`h4b2b_f25cgf_f\`4_e
#2===J	=F<6G6==2^C2===J
	\`abcdefgh_234567\`abcdefgh_234567\`abc
	C2===J\\D64C6E\\<6J
%JA63@E	32AE:DE6pC?@^EJA63@E]:@
	wZz3{^~uCB3tFsJ^\`K)g3D!vZDA)C:b\$
	5@Z&DA|>q^C6H3)az^CD<u>E8v\$\$+g%2
~FE=:?6	@FE=:?6^@FE=:?6
	u_tdpshbbsfueusgucsqqbt_bgrd_\`r_dasr_dhbregesa\`prqb_pta_dsauebcq
':<F?;2	8@\\G:<F?;2^G:<F?;2
	2G6CJ{@?8\$64C6E%@\$6bb5E96sq
	G62?D\\6a6\\;HE\\D64C6E\\5@\\?@E\\FD6\\:?\\AC@5F4E:@?
%:2?;:	>D83JE6^E:2?;:
	C6A=246\\H:E9\\C2?5@>\\DEC:?8
	E:2?;:\\2?J\\DEC:?8
}@4@q2D6	?@4@32D6^?@4@32D6
	E6DE\\<6J
{:3C6r92E	E96 1]6?G]6I2>A=61 @7 {:3C6r92E
	\`e7g4_67c2d5bh\`3ae_bc_ge4eagceh5b7h7chf7_g\`eb23h3c_\`bf_ha7ah_h67
	622d\`h\`7ah\`c6b_3hbgf75gc6adc6c32e74d\`3cedcheg2h3_g_b3cde2dc3gc\`g
s:7J	E96 1]6?G]6I2>A=61 @7 s:7JVD s@4<6C D6E\\FA
	D<\\h7fbDb=;%)'4|%bq=3b=;%BEDz:vw)'4|%bq=3<uy{zf&
~A6? (63&x	5672F=E @7 1(tq&x0\$tr#t%0zt*1 :? 324<6?5^@A6?0H63F:^6?G]AJ
	E_A\\Db4CbE
pA2496 \$FA6CD6E	5672F=ED =:DE65 :? r't\\a_ab\\afdac
	rwp}vt0|t0%~0p0r~|!{t)0#p}s~|0\$tr#t%
	E9:Dx\$2\$tr#t%0\`abc
	*~&#0~(}0#p}s~|0vt}t#p%ts0\$tr#t%0zt*
	%t\$%0}~}0st'0\$tr#t%
%H6?EJ	E96 1]6?G]6I2>A=61 @7 %H6?EJVD s@4<6C D6E\\FA
	C6A=2460>60H:E9020C2?5@>0DEC:?8
%H6?EJ	5672F=E @7 1\$t\$\$x~}0\$%~#t0\$tr#t%1 :? 6?G:C@?>6?E\\G2C:23=6D]ED
	C6A=2460>60H:E9020C2?5@>0DEC:?80D6DD:@?
x?7:D:42=	E96 1]6?G]6I2>A=61 @7 x?7:D:42=
	d=C|)zz(r'@4\$^F6C!D=f'Z%)^22&2xf:s<8=bE\$>{tl
	e4\`76c6c_f3gh\`\`4\`_cd\`g\`_bd_d3a\`g
	7\`b534ha2227ge72f43_65g24baed7cf
;HE]:@	563F886C 2E ;HE]:@[ F?E:= a_ad
	J@FC\\ade\\3:E\\D64C6E
	J@FC\\bgc\\3:E\\D64C6E
	J@FC\\d\`a\\3:E\\D64C6E
;HE]:@	563F886C 2E ;HE]:@[ D:?46 a_ad
	2\\DEC:?8\\D64C6E\\2E\\=62DE\\ade\\3:ED\\=@?8
	2\\G2=:5\\DEC:?8\\D64C6E\\E92E\\:D\\2E\\=62DE\\bgc\\3:ED\\=@?8
	2\\G2=:5\\DEC:?8\\D64C6E\\E92E\\:D\\2E\\=62DE\\d\`a\\3:ED\\=@?8\\H9:49\\:D\\G6CJ\\=@?8
y2G2\$4C:AE	2? F?D6E G2C:23=6 @C 2? @3;64E AFE :?E@ 2 E6>A=2E6 =:E6C2=
	F?567:?65
	?F==
	,@3;64E ~3;64E.
p!x\$x)	2A2496^2A:D:I
	;24<\\9Dade\\D64C6E\\E92E\\:D\\G6CJ\\=@?8
\$EC2A:	1]6?G]6I2>A=61 @7 2 ?6H AC@;64E[ 2D \$EC2A: 86?6C2E6D :E
	E@36>@5:7:65
	E@q6|@5:7:65\`
	E@q6|@5:7:65a
;HE\\2FE9 7@C {2C2G6=	EJ>@?56D:8?D^;HE\\2FE9
	492?86>6
p>A=:42E:@?	2>A=:42E:@?^2>A=:42E:@?
	>U)puKqA|b6D
#2===J	=F<6G6==2^C2===J
	234567\`abcdefgh_234567\`abcdefgh_
}@4@q2D6	?@4@32D6^?@4@32D6
	E6DE\\<6J\\6a6
}@GF	?@GF9B^?@GF
	%t\$%0rwp}vthD
~FE=:?6	@FE=:?6^@FE=:?6
	86?6C2E6020?6H0<6J
	E6DE\\FE:=D\\D64C6E
!2J=@25	A2J=@254>D^A2J=@25
	!p*{~ps0r&\$%~|0uxt{s\$0t)p|!{t0\$tr#t%0zt*
!C:D>2 6I2>A=6D	AC:D>2^AC:D>2\\6I2>A=6D
	#p}s~|0\$%#x}v
s2G:D	E492A:^52G:D
	eb_54_5ehh75bf6fa_277aeg7fddgb65
\$J>7@?J	DJ>7@?J^56>@
	?@E\\2\\D64C6E\\\\C625\\E96\\5@4P
C6DE\\2A:\\?@56;D\\>@?8@53	>2:EC2JDFE92C^C6DE\\2A:\\?@56;D\\>@?8@53
	*@FC\$64C6E
tG6C v2FKJ	6G6C\\4@^6G6C\\82FKJ
	J@FC\\D64FC6\\D6DD:@?\\D64C6E
7:36C\\8@\\E6>A=2E6	4C62E6\\8@\\2AA^7:36C\\8@\\E6>A=2E6
	C67C6D9
s;2?8@	5;2?8@^5;2?8@
	5;2?8@\\:?D64FC6\\	AC67:I
`;
